"""By which names may two seen actors be one, or hang on each other? Those who share none of them, also by way of others, never meet."""

from twosource.corroborate.actor.bodynames import body_key
from twosource.corroborate.actor.seen import BODY_KINDS, Seen
from twosource.corroborate.words import is_acronym, name_key


def keys_of(seen: Seen) -> frozenset[str]:
    """All of them: every step of `make_cast` compares only actors with one of these in common.

    n: names as they stand; b: names as bodies; r: short names in a report; s: surnames in an article or a report; d: descriptions in a
    report; c: states, for those who count as theirs.
    """
    actor = seen.actor
    keys = {f"n {name_key(actor.body)}", f"b {body_key(actor.body)}"} if actor.body else set()
    if actor.kind == "unnamed":
        keys |= {f"d {report} {seen.key} {actor.body or ''}" for report in seen.reports}
    else:
        keys |= {f"n {name_key(actor.name)}", f"b {body_key(actor.name)}"}
        keys |= {f"b {body_key(alias)}" for alias in actor.aliases if is_acronym(alias)}
    if actor.kind in BODY_KINDS:
        names = {seen.key, *(body_key(alias) for alias in actor.aliases)}
        keys |= {f"r {report} {name}" for report in seen.reports for name in names}
    if actor.kind == "person" and seen.words:
        keys |= {f"s {scope} {seen.words[-1]}" for scope in (seen.article_id, *seen.reports)}
    if actor.country and (actor.kind == "country" or actor.kind not in (*BODY_KINDS, "person")):
        keys.add(f"c {actor.country}")
    return frozenset(keys)
