"""Hard dates, as pages around the world print them: what they mean, and whether day and month could be exchanged."""

from __future__ import annotations

import pytest

from newslint.anatomy.timestamps import parse_timestamp
from newslint.conventions import Conventions

DATES = [
    ("03/02/2023", "en-US", "2023-03-02", True),
    ("03/02/2023", "en-GB", "2023-02-03", True),
    ("03/02/2023", "en-IN", "2023-02-03", True),
    ("03/02/2023", "en-CA", "2023-02-03", True),
    ("03/02/2023", "en-AU", "2023-02-03", True),
    ("03/02/2023", "es-MX", "2023-02-03", True),
    ("03/02/2023", "es-US", "2023-03-02", True),
    ("03/02/2023", "de", "2023-02-03", True),
    ("03/02/2023", "en-PH", "2023-03-02", True),
    ("3/2/23", "en-US", "2023-03-02", True),
    ("3/2/23", "en-GB", "2023-02-03", True),
    ("03-02-2023", "nl", "2023-02-03", True),
    ("3.2.2023", "de", "2023-02-03", False),
    ("3. 2. 2023", "cs", "2023-02-03", False),
    ("12/13/2023", "en-GB", "2023-12-13", False),
    ("13/12/2023", "en-US", "2023-12-13", False),
    ("05/05/2023", "en-US", "2023-05-05", False),
    ("2023/03/02 23:51", "ja", "2023-03-02T23:51", False),
    ("2023년 3월 2일", "ko", "2023-03-02", False),
    ("2023年3月2日 23時51分", "ja", "2023-03-02T23:51", False),
    ("2023年3月2日 23:51", "zh", "2023-03-02T23:51", False),
    ("20230302", "en-US", None, False),
    ("2023-03-02 23:51:07 +0200", "en-US", "2023-03-02T23:51:07+02:00", False),
    ("2023-03-02T23:51:07.123Z", "en-US", "2023-03-02T23:51:07+00:00", False),
    ("Thu, 02 Mar 2023 23:51:07 GMT", "en-US", "2023-03-02T23:51:07+00:00", False),
    ("2 martie 2023", "ro", "2023-03-02", False),
    ("2 marca 2023", "pl", "2023-03-02", False),
    ("2 марта 2023", "ru", "2023-03-02", False),
    ("2 март 2023 г.", "bg", "2023-03-02", False),
    ("2. maaliskuuta 2023", "fi", "2023-03-02", False),
    ("2023. március 2.", "hu", "2023-03-02", False),
    ("2 Mart 2023", "tr", "2023-03-02", False),
    ("2 Mars 2023 kl. 14:30", "sv", "2023-03-02T14:30", False),
    ("2. marts 2023 kl. 14.30", "da", "2023-03-02T14:30", False),
    ("2 maart 2023, 14:30", "nl", "2023-03-02T14:30", False),
    ("2 marzo 2023 alle 14:30", "it", "2023-03-02T14:30", False),
    ("quinta-feira, 2 de março de 2023 às 14h30", "pt", "2023-03-02T14:30", False),
    ("jueves, 2 de marzo de 2023, 14:30 h", "es", "2023-03-02T14:30", False),
    ("Publié le 02/03/2023 à 14:30", "fr", "2023-03-02T14:30", True),
    ("Donnerstag, 2. März 2023, 14:30 Uhr", "de", "2023-03-02T14:30", False),
    ("2 Maret 2023 14:30 WIB", "id", "2023-03-02T14:30+07:00", False),
    ("2 tháng 3 năm 2023", "vi", "2023-03-02", False),
    ("2 Μαρτίου 2023", "el", "2023-03-02", False),
    ("2 березня 2023", "uk", "2023-03-02", False),
    ("2 मार्च 2023", "hi", "2023-03-02", False),
    ("٢ مارس ٢٠٢٣", "ar", "2023-03-02", False),
    ("2 مارس 2023", "ar", "2023-03-02", False),
    ("2 במרץ 2023", "he", "2023-03-02", False),
    ("March 2nd, 2023", "en-US", "2023-03-02", False),
    ("the 2nd of March, 2023", "en-GB", "2023-03-02", False),
    ("2 Mar '23", "en-GB", None, False),
    ("Mar 2, 2023, 11:51 IST", "en-IN", "2023-03-02T11:51", False),
    ("2 March, 2023 | 11:51 pm", "en-GB", "2023-03-02T23:51", False),
    ("MARCH 2, 2023", "en-US", "2023-03-02", False),
    ("Sept. 2, 2023", "en-US", "2023-09-02", False),
    ("Sept 2 2023 at noon", "en-US", "2023-09-02", False),
    ("Noon, March 2, 2023", "en-US", "2023-03-02", False),
    ("March 2, 2023 12:00 a.m.", "en-US", "2023-03-02T00:00", False),
    ("March 2, 2023 12:00 p.m.", "en-US", "2023-03-02T12:00", False),
    ("March 2, 2023, 5:00 a.m. EST", "en-US", "2023-03-02T05:00-05:00", False),
    ("1151 GMT March 2, 2023", "en-GB", "2023-03-02", False),
    ("March 2023", "en-US", None, False),
    ("31/04/2023", "en-GB", None, False),
    ("Feb. 29, 2023", "en-US", None, False),
    ("Feb. 29, 2024", "en-US", "2024-02-29", False),
    ("2023-W09", "en-US", None, False),
    ("Vol. 3/2/1", "en-US", None, False),
    ("Score 3-2-1", "en-US", None, False),
    ("phone 555-02-2023", "en-US", None, False),
    ("Updated: 2 March 2023", "en-GB", "2023-03-02", False),
    ("First published on 2 March 2023 and updated on 3 March 2023", "en-GB", "2023-03-02", False),
]


@pytest.mark.parametrize(("text", "language", "value", "ambiguous"), DATES)
def test_dates_of_the_world(text: str, language: str, value: str | None, ambiguous: bool) -> None:
    parsed = parse_timestamp(text, Conventions(language))
    assert (parsed.value if parsed else None) == value
    assert (parsed is not None and parsed.ambiguous) is ambiguous
