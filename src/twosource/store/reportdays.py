"""On which day was each report and article of a store published? Asked for the board alone, which is not loaded for other answers."""

from twosource.board.asof import ReportDays, find_report_days
from twosource.records import Report
from twosource.store.database import Store
from twosource.store.packing import unpack
from twosource.store.queries import read_documents


def read_report_days(store: Store) -> ReportDays:
    """The days of the reports and articles of the pile."""
    reports = (unpack(row[0], Report) for row in store.rows("SELECT body FROM reports ORDER BY report_id"))
    return find_report_days(reports, read_documents(store))
