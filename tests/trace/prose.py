"""Invented dispatches in plain English: unlike made-up words they have common words, stock phrases, names and figures in them."""

FERRY = (
    "A ferry with 212 passengers ran aground off the island of Vessany on Tuesday night after its steering failed in heavy fog. "
    "Rescue boats took everybody ashore before dawn, and eleven people were treated for cuts and bruises.",
    "The captain, Lorens Adair, had radioed the harbour at Port Quillan a few minutes earlier to say that the rudder no longer answered. "
    "He turned off the engines so that the hull would not be torn open on the reef.",
    "Divers who inspected the ship on Wednesday found a gash of four metres below the waterline. "
    "Salvage crews from Tarnholm are to pump out the fuel before a tug pulls the vessel free at the next spring tide.",
    "The line that runs the crossing had put off an overhaul of its three oldest ships twice since the winter. "
    "Its owner, the Brenner family, sold a fourth one to a scrapyard in October.",
    "Vessany has 3,400 inhabitants and lives mostly on sheep and summer visitors. "
    "The last wreck on that reef, a coal barge, lost nine sailors in 1957.",
)
DAM = (
    "Engineers opened two gates of the Orsk Valley dam on Monday to relieve a cracked wall that threatens nineteen villages downstream. "
    "About 8,000 people were told to spend the night with relatives on higher ground.",
    "The crack was noticed on Sunday by a shepherd who saw water running from the rock beneath the spillway. "
    "By evening it was as wide as a hand, said Ivana Melk, who leads the team at the water authority.",
    "Farmers below the dam drove their cattle towards the old quarry at Hest and loaded beehives on carts. "
    "Some refused to leave, recalling that a similar alarm three years ago came to nothing.",
    "The dam was finished in 1968 and supplies a fifth of the electricity of the province of Lauder. "
    "An inspection in the spring had rated its concrete as sound for another ten years.",
    "Cold weather may help, because the snow in the mountains above Orsk melts more slowly under a clear sky. "
    "Forecasters expect frost until the weekend.",
)
STRIKE = (
    "Bus drivers in Calverton voted on Thursday to stop work for three days next week in a quarrel over night shifts. "
    "The walkout would be the first in the city since the tramways were closed in 1994.",
    "The drivers want two people on every bus that runs after midnight, pointing to a string of robberies on the line to the docks. "
    "The operator, Halden Transit, offers cameras and a panic button instead.",
    "Talks broke off on Wednesday when the company walked out over a leaked letter about redundancies. "
    "A mediator, the retired judge Odile Marsh, has asked both sides to her office on Saturday.",
    "Schools have begun to plan car pools, and the hospital at Saint Brice will send vans for its nurses. "
    "Taxi owners say that they cannot replace even a tenth of the buses.",
    "Halden Transit carries 140,000 passengers on a working day and lost six million crowns last year. "
    "Its contract with the city runs out in two winters.",
)
VOTE = (
    "Parliament in Tessaly rejected the budget of Prime Minister Ruben Castell by four votes on Friday and shook his coalition. "
    "Two members of his own Farmers' League voted against it after a debate that lasted until sunrise.",
    "Castell said he would go to the president in the afternoon, but did not say whether he would hand in his resignation. "
    "His allies want him to try again with a smaller tax on grain.",
    "The opposition, led by the former mayor of Brunnick, Petra Solano, demands an election before the harvest. "
    "Surveys give her bloc a lead of nine points over the League.",
    "The budget would have cut subsidies for fertiliser by a third and raised the pension age to sixty-six. "
    "Lenders abroad had made both a condition for a loan of two billion.",
    "Tessaly has had five governments in eight years, and none has served a full term. "
    "The currency fell to its lowest rate against the dollar since the floods.",
)
QUAKE = (
    "An earthquake shook the copper towns of northern Mirador before daybreak on Saturday, killing at least 31 people in boarding houses. "
    "Hundreds were asleep when the roofs came down in Alto Pardo, the worst hit of them.",
    "Miners dug with bare hands beside soldiers flown in from the capital, while sniffer dogs searched a chapel full of wedding guests. "
    "A girl of six was pulled alive from under a staircase after fourteen hours.",
    "The road across the pass is blocked by boulders, so that helicopters must carry blood and tents. "
    "Surgeons at the only clinic in Alto Pardo operate by the headlights of lorries.",
    "Geologists put the magnitude at 6.8 and the centre twelve kilometres beneath the salt flats. "
    "They warned that walls already weakened could give way in the coming days.",
    "Most boarding houses in the district were put up in haste during the copper boom, without any steel in their pillars. "
    "A law that would have required it was shelved by the assembly in 2009.",
)
MUSEUM = (
    "Thieves lowered themselves through a skylight of the Ravel Museum in Estmark on Sunday and left with seven medieval clocks. "
    "The alarm rang at a guard post that nobody has manned since the cuts of last year.",
    "The oldest piece, an astronomical clock from a monastery near Luden, had been lent by a collector in Geneva only this month. "
    "Insurers value the seven at nearly forty million francs together.",
    "Detectives believe that the gang spent days in an empty flat across the courtyard, where they found ropes, food and a floor plan. "
    "A grey van was filmed leaving by the fish market at 4:10 in the morning.",
    "The director, Anselm Kroll, broke down as he showed reporters the bare plinths. "
    "He had asked the ministry for more watchmen in three letters, none of which was answered.",
    "Clocks of this kind are almost impossible to sell, and experts fear that they may be taken apart for their gems. "
    "A similar theft in Porto was never solved.",
)
DISPATCHES = (FERRY, DAM, STRIKE, VOTE, QUAKE, MUSEUM)
