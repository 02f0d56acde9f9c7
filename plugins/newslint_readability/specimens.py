"""Copy that the examples of several rules share."""

from __future__ import annotations

EASY = (
    "The mayors could not agree on who pays for the road. They met for two hours in the old town hall. Then they "
    "went home one by one. Each of them said that the next step was up to the rest. The plan is now three years "
    "old. It would cost more each year that it waits. No one knows when they will meet again."
)

HARD = (
    "Intergovernmental negotiations concerning supplementary infrastructure appropriations deteriorated yesterday "
    "after representatives of participating municipalities questioned administrative expenditures, environmental "
    "certification requirements and the accelerated implementation timetables that independent engineering "
    "consultants had recommended to the metropolitan transportation authority in an unpublished preliminary "
    "evaluation."
)

HARD_WORDS = (
    "Intergovernmental infrastructure negotiations deteriorated considerably after municipal representatives "
    "questioned environmental certification requirements. Participating municipalities anticipated considerable "
    "administrative expenditures. Engineering consultants recommended accelerated implementation. Transportation "
    "authorities considered their recommendations unrealistic. Independent economists characterized international "
    "comparisons as insufficient. Metropolitan administrators considered negotiations unavoidable."
)

GERMAN = (
    "Die Verhandlungen über Infrastrukturfinanzierungsvereinbarungen zwischen den Regierungsvertretern der "
    "beteiligten Gebietskörperschaften scheiterten gestern nach Auffassung unabhängiger Sachverständiger an "
    "unterschiedlichen Vorstellungen über Genehmigungsverfahren, Umweltverträglichkeitsprüfungen und "
    "Verwaltungskostenbeteiligungen, die das Regionalplanungsministerium im vergangenen Jahrzehnt ausgearbeitet "
    "und den Mitgliedern der verschiedenen Gemeindevertretungen anschließend bei mehreren Gelegenheiten wiederholt "
    "vorgelegt hatte."
)

FRENCH = (
    "Les négociations intergouvernementales concernant les investissements supplémentaires destinés aux "
    "infrastructures régionales ont échoué hier après que les représentants des municipalités participantes eurent "
    "contesté les dépenses administratives, les procédures de certification environnementale et le calendrier "
    "accéléré recommandé par des consultants indépendants."
)
