"""Which firm "the company" is: the one an article is about, unless another is nearer and called one."""

FINED = (
    "Wessmar Water has been fined by Ofgar.\n\nWessmar said it would appeal. Its chair, Ann Weiss, praised the consortium "
    "Bathlow, which owns Wessmar.\n\nLast month the company hired Luke Gray."
)
QUOTED = (
    "The firm Velmar makes payment software. Velmar was founded by Ann Weiss.\n\n"
    '"We think Orbe has lost its way," Weiss said.\n\nVelmar is growing. The company has 620 employees.'
)


def test_the_company_is_what_the_article_is_about(read):
    assert ("Wessmar", "hires", "Luke Gray") in read(FINED, "en").facts


def test_what_a_quotation_names_is_not_what_the_article_is_about(read):
    assert ("Velmar", "hasQuantity", "620 employees") in read(QUOTED, "en").facts


def test_who_acts_in_a_passive_is_not_what_goes_on(read):
    found = read("The utility Velmar is owned by a consortium of banks. It has debts of £5m.", "en").facts
    assert ("Velmar", "hasQuantity", "debts of £5m") in found


def test_one_surname_with_a_hyphen(read):
    found = read("Ann Weiss-Gray left the firm Velmar. Weiss-Gray founded Orbe.", "en").facts
    assert ("Ann Weiss-Gray", "founded", "Orbe") in found


def test_who_speaks_is_of_no_body_that_is_quoted(read):
    text = 'The union Unara criticised the plan. "We saw what Oudar did," said its national officer, Luke Gray.'
    assert ("Luke Gray", "worksFor", "Unara") in read(text, "en").facts
