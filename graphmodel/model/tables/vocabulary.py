"""Closed lists that several tables share: the words are chosen once, with their meaning."""

from __future__ import annotations

BASIS = {
    "printed": "the source prints this date",
    "inferred": "worked out by the coder from what stands around it",
    "computed": "counted from another event",
}

ABSENCE = {
    "stated": "the source says that it did not happen, or was not so",
    "no-evidence": "the source looked and found none",
    "appears": "the source says that it appears not to have happened",
    "implied": "follows from what the source says, without being said",
}

SURENESS = {
    "account": "somebody's own account, which the source reports",
    "appears": "the source says that it appears so",
    "implied": "the source implies it, without saying so",
    "example": "the source says something of the kind; this is the coder's example of it",
}

TOPICS = {
    "mental-health": "mental illness, self-harm, suicidal thoughts, admission under the Mental Health Act",
    "substance-misuse": "drugs and alcohol",
    "offending": "crime, convictions, orders, supervision by probation",
    "domestic-abuse": "abuse or control between adults of a family",
    "violence": "violence or aggression other than domestic abuse",
    "harm-to-child": "injury, bruising, suspected or known abuse of a child",
    "sexual-harm": "sexual abuse, exploitation, risk to children of a sexual kind",
    "neglect": "care that does not meet a child's needs",
    "growth-and-feeding": "weight, feeding, faltering growth",
    "child-health": "illness, birth, development, immunisation",
    "safe-sleeping": "where and how a baby sleeps",
    "pregnancy": "a pregnancy, antenatal care, a concealed or late booking",
    "home-conditions": "state of the home, warmth, equipment",
    "household": "who lives in, stays at or visits the home",
    "moves": "changes of address or area, tenancy, homelessness",
    "missed-appointments": "was not brought, did not attend, no access",
    "engagement": "how far a family works with services",
    "parenting": "how a parent cares for, handles and feels about a child; support that the family gives",
    "parental-history": "a parent's own childhood, care, earlier children removed, age and vulnerability",
    "parental-health": "physical health, disability or learning need of a parent",
    "child-history": "a child's or sibling's earlier involvement, plans and concerns",
    "isolation-and-support": "isolation, family support, who helps",
    "money-and-work": "income, debt, benefits, employment",
    "identity-and-culture": "ethnicity, language, faith, immigration status",
    "education": "school, nursery, attendance",
    "childs-voice": "what a child said or showed",
    "plan-or-order": "that a plan, order, assessment or step in a process exists, begins, changes or ends",
}

FUNCTIONS = {
    "childrens-social-care": "local authority social work with children and families",
    "safeguarding-lead": "named or designated professional, MASH, safeguarding team",
    "early-help": "early help, family support, children's centre",
    "leaving-care": "personal adviser or leaving care team",
    "health-visiting": "health visiting, family nurse partnership",
    "midwifery": "community and hospital midwifery, maternity support",
    "gp": "general practice",
    "hospital": "emergency department, acute ward",
    "paediatrics": "community or hospital paediatrics, neonatal unit",
    "adult-mental-health": "community mental health, psychiatric ward, perinatal mental health",
    "child-mental-health": "mental health services for children",
    "substance-misuse-service": "drug and alcohol treatment",
    "police": "police force",
    "probation": "probation, community rehabilitation, youth offending",
    "domestic-abuse-service": "specialist support, refuge, perpetrator programme",
    "education": "school, nursery, college",
    "housing": "housing department or association, homelessness",
    "adult-social-care": "local authority social work with adults",
    "ambulance": "ambulance, telephone advice, out of hours",
    "legal": "court, lawyers, CAFCASS",
    "partnership": "a safeguarding partnership or panel itself",
    "other": "none of these",
}

LEVELS = {
    "universal": "what every family receives",
    "universal-plus": "more than every family receives, from a universal service",
    "early-help": "targeted support below statutory social work",
    "child-in-need": "section 17",
    "child-protection": "section 47, child protection plan",
    "looked-after": "in care",
    "statutory-order": "under an order of a court or the Mental Health Act",
    "specialist": "a specialist or adult service working with this person",
}
