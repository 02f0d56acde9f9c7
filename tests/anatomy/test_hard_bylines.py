"""Hard byline lines, as the world's newsrooms print them: who signs, and who does not."""

from __future__ import annotations

import pytest

from newslint.anatomy.bylines import Work, parse_byline
from newslint.conventions import Conventions

LINES = [
    ("On 6/13/2018 by @janeroe", "en-US", ["@janeroe"]),
    ("Jane Roe March 9, 2017 13", "en-US", ["Jane Roe"]),
    (
        "Le Phare | 04.05.2015 à 13h36 • Mis à jour le 05.05.2015 | Par Anne Roux (avec Luc Petit)",
        "fr",
        ["Anne Roux", "Luc Petit"],
    ),
    ("Port Alder | By Jane Roe", "en-US", ["Jane Roe"]),
    ("Jane Roe • 8h", "en-US", ["Jane Roe"]),
    ("Jane (J.J.) Roe", "en-US", ["Jane (J.J.) Roe"]),
    ("By Pieter van der Meulen and Saskia de Wit", "en-US", ["Pieter van der Meulen", "Saskia de Wit"]),
    ("By María José de la Peña y Ortiz", "en-US", ["María José de la Peña y Ortiz"]),
    ("By João dos Santos e Silva", "en-US", ["João dos Santos e Silva"]),
    ("By Ludwig von und zu Holmstein", "en-US", ["Ludwig von und zu Holmstein"]),
    ("By Seán Ó Briain and Niamh Ní Dhálaigh", "en-US", ["Seán Ó Briain", "Niamh Ní Dhálaigh"]),
    ("By Nguyễn Thị Minh Khai, Hanoi", "en-US", ["Nguyễn Thị Minh Khai"]),
    (
        "By Abdul-Rahman al-Harbi in Riyadh and Leïla Ben Youssef in Tunis",
        "en-US",
        ["Abdul-Rahman al-Harbi", "Leïla Ben Youssef"],
    ),
    ("By Datuk Seri Aminah binti Yusof", "en-US", ["Datuk Seri Aminah binti Yusof"]),
    ("By Þóra Björk Jónsdóttir", "en-US", ["Þóra Björk Jónsdóttir"]),
    ("By Łukasz Żółkiewski, Warsaw correspondent", "en-US", ["Łukasz Żółkiewski"]),
    (
        "By D’Arcy O’Malley-Reyes Jr. and J. P. St. Clair III",
        "en-US",
        ["D’Arcy O’Malley-Reyes Jr.", "J. P. St. Clair III"],
    ),
    ("By J.R. Mbeki, M.A. Dlamini & Thandi ka Zulu", "en-US", ["J.R. Mbeki", "M.A. Dlamini", "Thandi ka Zulu"]),
    ("Автор: Ольга Петрова", "ru", ["Ольга Петрова"]),
    ("Ольга Петрова, Иван Соколов", "ru", ["Ольга Петрова", "Иван Соколов"]),
    ("By 李明 and 王芳", "en-US", ["李明", "王芳"]),
    ("文／陳怡君", "zh", ["陳怡君"]),
    ("記者 佐藤健", "ja", ["佐藤健"]),
    ("بقلم: ليلى حداد", "ar", ["ليلى حداد"]),
    ("By سارة منصور", "en-US", ["سارة منصور"]),
    ("مریم رضایی", "fa", ["مریم رضایی"]),
    ("द्वारा: सुनीता शर्मा", "hi", ["सुनीता शर्मा"]),
    ("Von Jürgen Müller-Lüdenscheidt und Anke Groß", "de", ["Jürgen Müller-Lüdenscheidt", "Anke Groß"]),
    ("Von Jana Roth, Berlin", "de", ["Jana Roth"]),
    ("Von unserer Korrespondentin Jana Roth", "de", ["Jana Roth"]),
    ("Par Hélène d’Aubigny et Jean-Luc Le Goff, à Brest", "fr", ["Hélène d’Aubigny", "Jean-Luc Le Goff"]),
    ("Par Anne Roux avec AFP", "fr", ["Anne Roux"]),
    ("Por Lucía Herrera y Tomás Gil | Madrid", "es", ["Lucía Herrera", "Tomás Gil"]),
    ("Por Inês Carvalho, de Lisboa", "pt", ["Inês Carvalho"]),
    ("di Chiara De Luca e Marco Bianchi", "it", ["Chiara De Luca", "Marco Bianchi"]),
    ("Door Sanne van den Berg en Joost 't Hart", "nl", ["Sanne van den Berg", "Joost 't Hart"]),
    ("Af Mette Kjær og Søren Ågård", "da", ["Mette Kjær", "Søren Ågård"]),
    ("Text: Åsa Öberg Foto: Nils Ek", "sv", ["Åsa Öberg"]),
    ("By Jane Roe, Staff Writer | The Evening Ledger", "en-US", ["Jane Roe"]),
    ("Jane Roe | Ledger Media Network", "en-US", ["Jane Roe"]),
    ("JANE ROE / THE EVENING LEDGER", "en-US", ["JANE ROE"]),
    ("By JANE ROE, jroe@ledger.example", "en-US", ["JANE ROE"]),
    ("By Jane Roe (@janeroe)", "en-US", ["Jane Roe"]),
    ("By Jane Roe @janeroe and Max Poe @maxpoe", "en-US", ["Jane Roe", "Max Poe"]),
    ("By Jane Roe, Max Poe and Ann Loe of The Evening Ledger", "en-US", ["Jane Roe", "Max Poe", "Ann Loe"]),
    ("By Jane Roe / Senior Political Reporter", "en-US", ["Jane Roe"]),
    ("By Jane Roe Special to The Evening Ledger", "en-US", ["Jane Roe"]),
    ("JANE ROE\nSpecial to the Ledger", "en-US", ["JANE ROE"]),
    ("By Jane Roe, For The Evening Ledger", "en-US", ["Jane Roe"]),
    ("By Jane Roe, Associated Press", "en-US", ["Jane Roe"]),
    ("By JANE ROE and MAX POE Associated Press", "en-US", ["JANE ROE", "MAX POE"]),
    ("By JANE ROE, MAX POE and ANN LOE, Associated Press", "en-US", ["JANE ROE", "MAX POE", "ANN LOE"]),
    ("The Canadian Press — Jane Roe", "en-US", ["Jane Roe"]),
    ("Jane Roe, The Canadian Press", "en-US", ["Jane Roe"]),
    ("By Jane Roe, PA Political Correspondent", "en-US", ["Jane Roe"]),
    ("Reporting by Jane Roe in Lima; Editing by Max Poe and Ann Loe", "en-US", ["Jane Roe"]),
    (
        "(Reporting by Jane Roe, additional reporting by Max Poe; writing by Ann Loe, editing by Tom Coe)",
        "en-US",
        ["Jane Roe"],
    ),
    ("Jane Roe and Max Poe contributed to this report.", "en-US", []),
    ("Associated Press writer Jane Roe contributed to this report.", "en-US", []),
    ("By Jane Roe with files from The Canadian Press", "en-US", ["Jane Roe"]),
    ("By Jane Roe, with contributions from Max Poe", "en-US", ["Jane Roe"]),
    ("Story and photos by Jane Roe", "en-US", ["Jane Roe"]),
    ("Words: Jane Roe. Pictures: Max Poe", "en-US", ["Jane Roe"]),
    ("Story by Jane Roe | Photographs by Max Poe | Video by Ann Loe", "en-US", ["Jane Roe"]),
    ("By Jane Roe, Photos by Max Poe", "en-US", ["Jane Roe"]),
    ("As told to Jane Roe", "en-US", ["Jane Roe"]),
    ("Interview by Jane Roe", "en-US", ["Jane Roe"]),
    ("Analysis by Jane Roe, CNN", "en-US", ["Jane Roe"]),
    ("By Jane Roe, Max Poe, Ledger Staff", "en-US", ["Jane Roe", "Max Poe"]),
    ("By Jane Roe and Ledger staff", "en-US", ["Jane Roe", "Ledger staff"]),
    ("By Our Special Correspondent", "en-IN", ["Our Special Correspondent"]),
    ("By Express News Service", "en-IN", ["Express News Service"]),
    ("By the Editorial Board", "en-US", ["Editorial Board"]),
    ("By Dr. Jane Roe, M.D., and Prof. Max Poe", "en-US", ["Dr. Jane Roe", "Prof. Max Poe"]),
    ("By Sen. Jane Roe, R-Maine", "en-US", ["Sen. Jane Roe"]),
    ("Updated 2 hours ago By Jane Roe Chief Reporter", "en-US", ["Jane Roe"]),
    ("By Jane Roe Published: 2 March 2023 | 11:51 GMT", "en-US", ["Jane Roe"]),
    ("Published March 2, 2023 at 5:00 a.m. EST by Jane Roe", "en-US", ["Jane Roe"]),
    ("By Jane Roe • Published March 2, 2023 • 4 min read", "en-US", ["Jane Roe"]),
    ("Jane Roe in Port Alder and Max Poe in Lima", "en-GB", ["Jane Roe", "Max Poe"]),
    ("Jane Roe Political editor", "en-GB", ["Jane Roe"]),
    ("By Jane Roe & agencies", "en-GB", ["Jane Roe"]),
    ("Written by Jane Roe Reviewed by Max Poe", "en-US", ["Jane Roe"]),
    ("Medically reviewed by Max Poe", "en-US", []),
    ("By Jane Roe\nand Max Poe", "en-US", ["Jane Roe", "Max Poe"]),
    ("By Jane Roe — March 2, 2023", "en-US", ["Jane Roe"]),
    ("Compiled by Jane Roe", "en-US", ["Jane Roe"]),
    ("Translated from the Spanish by Jane Roe", "en-US", []),
    ("By bell hooks-roe", "en-US", ["bell hooks-roe"]),
    ("By Mary Jane Roe-Doe, PhD", "en-US", ["Mary Jane Roe-Doe"]),
    ("By JANE ROE\nLedger Staff Writer", "en-US", ["JANE ROE"]),
    ("JANE ROE AND MAX POE", "en-US", ["JANE ROE", "MAX POE"]),
    ("Jane Roe, Max Poe\nand Ann Loe", "en-US", ["Jane Roe", "Max Poe", "Ann Loe"]),
    ("Jane Roe for CNN", "en-US", ["Jane Roe"]),
    ("By Jane Roe for NPR", "en-US", ["Jane Roe"]),
    ("by Jane Roe, opinion contributor", "en-US", ["Jane Roe"]),
    ("Opinion by Jane Roe", "en-US", ["Jane Roe"]),
    ("By Jane Roe, Guest Columnist", "en-US", ["Jane Roe"]),
    ("Jane Roe\nGuest columnist", "en-US", ["Jane Roe"]),
    ("Press Trust of India | Updated: March 2, 2023 11:51 IST", "en-IN", ["Press Trust of India"]),
    ("Reported By: Jane Roe, Edited By: Max Poe", "en-IN", ["Jane Roe"]),
    ("Written by Jane Roe, Edited by Max Poe (with inputs from agencies)", "en-IN", ["Jane Roe"]),
    ("Curated by: Jane Roe", "en-IN", ["Jane Roe"]),
    ("Jane Roe / TNN / Updated: Mar 2, 2023, 11:51 IST", "en-IN", ["Jane Roe"]),
    ("PTI", "en-IN", ["PTI"]),
    ("(AFP)", "en-US", ["AFP"]),
    ("By Jane Roe 2 March 2023 • 11:51am", "en-GB", ["Jane Roe"]),
    ("Jane Roe, deputy political editor", "en-GB", ["Jane Roe"]),
    ("Jane Roe Health reporter @janeroe", "en-GB", ["Jane Roe"]),
    ("Exclusive by Jane Roe, Chief Political Correspondent", "en-GB", ["Jane Roe"]),
    ("BY: JANE ROE", "en-US", ["JANE ROE"]),
    ("By - Jane Roe", "en-US", ["Jane Roe"]),
    ("by Jane Roe", "en-US", ["Jane Roe"]),
    ("By\u00a0Jane Roe", "en-US", ["Jane Roe"]),
    ("By Jane “JJ” Roe", "en-US", ["Jane “JJ” Roe"]),
    ("Jane Roe with Max Poe", "en-US", ["Jane Roe", "Max Poe"]),
    ("By Jane Roe and Max Poe for The Alder Project", "en-US", ["Jane Roe", "Max Poe"]),
    ("By Jane Roe, The Alder Project, and Max Poe, The Evening Ledger", "en-US", ["Jane Roe", "Max Poe"]),
    ("By Jane Roe | jroe@ledger.example | The Evening Ledger", "en-US", ["Jane Roe"]),
    ("By Jane Roe · Staff Reporter · Port Alder", "en-US", ["Jane Roe"]),
    ("By Kim Min-jun and Lee So-yeon", "en-US", ["Kim Min-jun", "Lee So-yeon"]),
    ("By Park Ji-hoon, The Busan Gazette", "en-US", ["Park Ji-hoon"]),
    ("By I Gusti Ngurah Adi", "en-US", ["I Gusti Ngurah Adi"]),
    ("By Suprapto", "en-US", ["Suprapto"]),
    ("By A. R. Rahmani and S. Venkataraghavan Iyer", "en-IN", ["A. R. Rahmani", "S. Venkataraghavan Iyer"]),
    ("By Ng'endo wa Kamau", "en-KE", ["Ng'endo wa Kamau"]),
    ("By Tūī Te Rangi", "en-NZ", ["Tūī Te Rangi"]),
    ("By Gwen ferch Rhys and Ifan ap Dafydd", "en-GB", ["Gwen ferch Rhys", "Ifan ap Dafydd"]),
    ("By Nana Akua Owusu-Ansah, Accra", "en-GB", ["Nana Akua Owusu-Ansah"]),
    ("By Mx. Robin Roe (they/them)", "en-US", ["Mx. Robin Roe"]),
    ("By Jane Roe (Lima) and Max Poe (Quito)", "en-US", ["Jane Roe", "Max Poe"]),
    ("By Jane Roe, Lima", "en-US", ["Jane Roe"]),
    ("Jane Roe - The Evening Ledger", "en-US", ["Jane Roe"]),
    ("Jane Roe, AFP", "en-US", ["Jane Roe"]),
    ("Agence France-Presse", "en-US", ["Agence France-Presse"]),
    ("By Staff and wire reports", "en-US", ["Staff"]),
    ("Staff report", "en-US", ["Staff report"]),
    ("From staff reports", "en-US", ["staff reports"]),
    ("Ledger Staff Report", "en-US", ["Ledger Staff Report"]),
    ("Photos by Max Poe | Story by Jane Roe", "en-US", ["Jane Roe"]),
    ("Photographs by Max Poe", "en-US", []),
    ("Video by Max Poe, Text by Jane Roe", "en-US", ["Jane Roe"]),
    ("Jane Roe\nPhotography Max Poe", "en-US", ["Jane Roe"]),
    ("Illustration by Max Poe; Text by Jane Roe", "en-US", ["Jane Roe"]),
    ("Jane Roe contributed reporting from Lima, and Max Poe from Quito.", "en-US", []),
    ("With reporting by Max Poe", "en-US", []),
    ("By Jane Roe. Max Poe contributed reporting.", "en-US", ["Jane Roe"]),
    ("Additional reporting: Max Poe", "en-US", []),
    (
        "By Jane Roe, Max Poe, Ann Loe, Tom Coe, Sue Doe and Ed Noe",
        "en-US",
        ["Jane Roe", "Max Poe", "Ann Loe", "Tom Coe", "Sue Doe", "Ed Noe"],
    ),
    ("By Jane Roe, special to The Evening Ledger", "en-US", ["Jane Roe"]),
    ("By Jane Roe / Ledger News Service", "en-US", ["Jane Roe"]),
    ("Jane Roe 11:51 AM, 2 Mar 2023", "en-US", ["Jane Roe"]),
    ("By Jane Roe 5 min read Updated 11:51 PM EST, Thu March 2, 2023", "en-US", ["Jane Roe"]),
    ("By Jane Roe, Ledger Correspondent, New Delhi", "en-IN", ["Jane Roe"]),
    ("By Jane Roe, BBC News, Singapore", "en-GB", ["Jane Roe"]),
    ("Jane Roe, Johannesburg", "en-ZA", ["Jane Roe"]),
]


@pytest.mark.parametrize(("text", "language", "names"), LINES, ids=[line[0] for line in LINES])
def test_who_signs(text: str, language: str, names: list[str]) -> None:
    byline = parse_byline(text, 0, Conventions(language))
    assert byline is not None
    assert list(byline.names) == names
    for credit in byline.credits:
        assert text[credit.span.start : credit.span.end] == credit.name


@pytest.mark.parametrize(
    ("text", "name", "work"),
    [
        ("Story by Jane Roe | Photographs by Max Poe | Video by Ann Loe", "Max Poe", Work.PHOTOGRAPHER),
        ("By Jane Roe, Photos by Max Poe", "Max Poe", Work.PHOTOGRAPHER),
        ("Text: Jane Roe Foto: Max Poe", "Max Poe", Work.PHOTOGRAPHER),
        ("Jane Roe\nPhotography Max Poe", "Max Poe", Work.PHOTOGRAPHER),
        ("Written by Jane Roe, Edited by Max Poe (with inputs from agencies)", "Max Poe", Work.EDITOR),
        ("Written by Jane Roe Reviewed by Max Poe", "Max Poe", Work.EDITOR),
        ("Medically reviewed by Max Poe", "Max Poe", Work.EDITOR),
        ("By Jane Roe. Max Poe contributed reporting.", "Max Poe", Work.CONTRIBUTOR),
        ("By Jane Roe, with contributions from Max Poe", "Max Poe", Work.CONTRIBUTOR),
        ("Additional reporting: Max Poe", "Max Poe", Work.CONTRIBUTOR),
        ("Associated Press writer Max Poe contributed to this report.", "Max Poe", Work.CONTRIBUTOR),
        ("Translated from the Spanish by Max Poe", "Max Poe", Work.CONTRIBUTOR),
    ],
)
def test_who_did_something_else(text: str, name: str, work: Work) -> None:
    byline = parse_byline(text)
    assert byline is not None
    assert name not in byline.names
    assert [credit.work for credit in byline.credits if credit.name == name] == [work]


@pytest.mark.parametrize(
    ("text", "role", "outlet"),
    [
        ("Jane Roe Health reporter @janeroe", "Health reporter", None),
        ("By Jane Roe, PA Political Correspondent", "PA Political Correspondent", None),
        ("By Jane Roe, Ledger Correspondent, New Delhi", "Ledger Correspondent", None),
        ("By Jane Roe / Senior Political Reporter", "Senior Political Reporter", None),
        ("JANE ROE / THE EVENING LEDGER", None, "THE EVENING LEDGER"),
        ("Jane Roe for CNN", None, "CNN"),
        ("By Jane Roe | jroe@ledger.example | The Evening Ledger", None, "The Evening Ledger"),
        ("JANE ROE\nSpecial to the Ledger", None, "Ledger"),
    ],
)
def test_what_stands_beside_the_name(text: str, role: str | None, outlet: str | None) -> None:
    byline = parse_byline(text)
    assert byline is not None
    assert byline.roles == ((role,) if role else ())
    assert byline.outlet == outlet


@pytest.mark.parametrize(
    "text",
    [
        "By Sunday the ferry will run again.",
        "By Jane Roe’s account, the wall had been leaking since May.",
        "By far the oldest wall in Maine",
        "Von der Mauer ist nichts geblieben",
        "Por la noche llegó el barco",
        "文 is the sign for writing",
    ],
)
def test_lines_that_only_begin_like_one(text: str) -> None:
    byline = parse_byline(text, 0, Conventions({"Vo": "de", "Po": "es"}.get(text[:2], "en-US")))
    assert byline is None or not byline.names
