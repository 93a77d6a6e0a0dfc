"""Who is let off a rule of the house, and why. A row without need is an error too."""

UNSCOPED = {
    "tenancy.Organisation": "it is the scope itself",
    "tenancy.Belonging": "it decides how far a scope reaches",
    "organisations.Move": "between a school and a trust: shown to these two alone",
    "gias.Edition": "which public list is in use, of no organisation",
    "gias.Establishment": "a public list of all schools, of no organisation",
    "gias.Group": "a public list of all trusts, of no organisation",
    "accounts.Account": "a person's way in, shared by all the schools they serve",
    "accounts.Membership": "read at the door, before there is a scope: it decides the scope",
    "accounts.Engagement": "read at the door, before there is a scope: a membership rests on it",
    "accounts.OneTimeLink": "opens the door before there is a scope",
    "accounts.LinkedIdentity": "opens the door before there is a scope",
    "accounts.OpenSession": "found by its key, before anybody is known",
    "accounts.SignIn": "belongs to an account, which may serve many schools",
    "duties.CalendarFeed": "opens a calendar before there is a scope: it decides the scope",
    "labels.AssetAddress": "opens a page before there is a scope: it decides the scope",
    "tasks.Job": "runs before there is a scope: takes an id and opens it",
    "tasks.Slot": "a slot of the clock, of no organisation",
    "backups.Copy": "of all schools of a server; a page shows each the end of its own record only",
    "search.Shape": "which fields the index was made from, of no organisation",
    "tasks.Beat": "a sign of life of a worker, of no organisation",
}

UNRECORDED = {
    "audit.Chain": "the record itself",
    "audit.Entry": "the record itself",
    "audit.Change": "the record itself",
    "audit.Detail": "the record itself",
    "audit.Version": "a counter that the record raises",
    "estate.Assignment": "follows from changes of assets, recorded by the same deed",
    "imports.ImportRun": "work in progress; what it changes is recorded by the register's own deed",
    "imports.ImportFile": "a file on its way in, dropped as soon as it is read",
    "imports.ImportTable": "cells of a file on their way in, dropped after 30 days",
    "registers.Counter": "the last number given, which the deed that takes the next one raises",
    "imports.ImportRow": "how a row was judged, dropped after 30 days",
    "mail.Mail": "a log of what left the house; the deed that caused a letter is recorded itself",
    "mailboxes.Reading": "how the last reading went; what was taken in is recorded itself",
    "comparisons.Upload": "cells of a list until its columns are chosen, dropped after 30 days",
    "comparisons.ComparisonRow": "derived from a list that people hold; its counts are recorded",
    "frameworks.Draft": "a file on its way in, dropped once it is kept or after 30 days",
    "staff_lists.Difference": "derived from a list that people hold; its answers are recorded",
    "surveys.Heard": "sums without names; a record of each rise would tell what each answered",
    "surveys.Invited": "whether somebody answered; a record of when could be held against sums",
    "surveys.Remark": "words without names, written anew with each answer",
    "standards.StoredFinding": "derived from records and computed again at will",
}

UNSEARCHED = {
    "*:import_show": "a file on its way in; its rows are found once they are in the register",
    "approvals:show": "a step towards a decision, which the page of the thing shows",
    "bundles:show": "a signed file of one day, which the page of bundles lists",
    "comparisons:*_show": "two lists held against each other; their rows are found themselves",
    "arrivals:show": "an e-mail, which the list of them leads to",
    "duties:show": "who may see a task depends on who asked whom, which the page of tasks knows",
    "former:show": "a file of another program; its requests are found themselves",
    "frameworks:show": "a framework; what it asks is found, line by line",
    "months:show": "a month at the desk, which the page of all months lists",
    "arrangement:show": "a version, which the page of what is in force lists",
    "guides:show": "a guide, which the page of guides finds by its words",
    "expectations:show": "a version, which the page of what is in force lists",
    "governors:show": "the page of one term, which the newest one lists",
    "judging:show": "what people said of a requirement, which is found and shows it",
    "mailboxes:show": "a mailbox, which the list of them leads to",
    "portal:show": "what somebody asked IT for, which their own list leads to",
    "roles:show": "roles are found among the pages, by their names",
    "rounds:show": "a check that the page of checks leads to, and that a search names there",
    "spot_checks:*_show": "what was seen of ten rows, which are found themselves",
    "staff_lists:show": "restricted: who joins and leaves is read by few, and looks are recorded",
    "stocktakes:show": "a round through rooms on a day; the page of stocktakes lists them",
    "trust-actions:show": "what the trust asked, which its page lists",
    "surveys:show": "a survey, which the page of surveys lists",
    "updates:show": "a security update, which the page of updates lists",
    "worries:show": "restricted: read by those alone who are told, and looks are recorded",
}
"""Pages of one row that a search over everything does not lead to, and why."""

UNNAMED = {
    "mailboxes:connected": "where Google sends people back to, with an answer that serves once",
    "months:freeze": "a button on the page of all months",
    "account_end_others": "a button of the account's page",
    "account_end_session": "a button of the account's page",
    "account_prove": "asked on the way to another page",
    "account_remove_app": "a button of the account's page",
    "account_remove_passkey": "a button of the account's page",
    "account_rename_passkey": "a button of the account's page",
    "account_sign_out_everywhere": "a button of the account's page",
    "account_unlink_provider": "a button of the account's page",
    "approved-apps:ask": "a step of asking for an app",
    "calendar:confirm": "a step of an import",
    "duties:choose_weekly": "a button of the page of reminders",
    "duties:end_feed": "a button of the page of reminders",
    "duties:make_feed": "a button of the page of reminders",
    "guides:print": "a button of the page of guides",
    "roles:print": "a button of the page of roles",
    "spot_checks:*_begin": "a button of the page of spot checks",
    "upkeep:print_state": "a button of the page of the state of technology",
    "upkeep:*_review": "a button of the page of reviews",
    "comparisons:*_start": "a button of the page of comparisons",
    "comparisons:*_answers": "a part of the page of comparisons",
    "portal:fitting": "asked for by the page on which somebody types",
    "search:index": "somebody is there already",
    "desk:assign_chosen": "a button of the queue",
    "desk:resolve_chosen": "a button of the queue",
    "desk:take_chosen": "a button of the queue",
    "governors:print_draft": "a button of the draft",
    "standards:print_timeline": "a button of the page of the year",
}
"""Pages without a row that a search does not name, and why."""

COVERED = {
    **dict.fromkeys(
        (
            "accounts.administrators",
            "accounts.guessing",
            "accounts.own_accounts",
            "accounts.second_step",
            "accounts.weak_passwords",
        ),
        "looks at the accounts of Fingerpost itself, which it knows all",
    ),
    "estate.borne_out": "tells of spot checks, which are the second look",
    "estate.listed": "tells of the comparison, which is the second source",
    "governors.assured": "asks for the day of one meeting, and counts no list",
    **dict.fromkeys(
        ("support.escalation", "support.priorities", "support.times", "support.ways"),
        "asks for what one agreed version says, and counts no list",
    ),
    **dict.fromkeys(
        ("arrangement.badges", "arrangement.needs", "arrangement.services"),
        "asks for what one signed version says, and counts no list",
    ),
    "months.capacity": "asks for the day of one look, and counts no list",
    "months.judged": "asks for the day of one look, and counts no list",
    "months.reviewed": "asks for the day of one look, and counts no list",
    "months.used": "asks for the day of one conclusion, and counts no list",
    "information.advice": "asks for the day of one deed, and counts no list",
    "roles.breach_duties": "asks for roles that are named one by one",
    "roles.recovery_team": "asks for roles that are named one by one",
    "stocktakes.register_reviewed": "asks for the day of one review, and counts no list",
    "upkeep.before_budget": "asks for the reviews of registers that are named one by one",
    "upkeep.contracts_termly": "asks for the day of one review, and counts no list",
    "upkeep.contracts_yearly": "asks for the day of one review, and counts no list",
    "upkeep.information_led": "asks for the day of one review, and counts no list",
    "upkeep.information_yearly": "asks for the day of one review, and counts no list",
}
"""Rules that count, and need not say whether everything is listed that they count."""

WRITERS = {
    "foundation/actions.py": "the verbs that every action uses",
    "foundation/audit/trail.py": "the record itself",
    "foundation/tenancy/bulk.py": "how the verbs above write many rows at once",
    "foundation/tenancy/rows.py": "the guard around Django's own save, update and delete",
    "foundation/registers/numbers.py": "raises the counter within the deed that takes a number",
    "foundation/privacy/forgetting.py": "puts a token in a person's place, within an action's deed",
    "foundation/search/renewing.py": "notes from which fields the index of words was made",
    "standards/findings.py": "stores derived findings",
    "foundation/gias/loading.py": "replaces the public list of schools, which is of no school",
    "foundation/backups/restoring.py": "fills an empty database with the rows of a copy",
    "foundation/tasks/queue.py": "moves jobs along, which are of no school",
    "records/information/word.py": "saves a Word file in memory, and nothing in the database",
    "work/servicedesk/mailboxes/box.py": "makes a folder on a mail server, none of the database",
    "work/governors/word.py": "saves a Word file in memory, and nothing in the database",
}

LOADED_LATE = {
    "foundation/calendar/importing/reading.py": "icalendar: a twentieth of each start, once a year",
    "records/information/views_ropa.py": "python-docx: as much, for a file that few ask for",
    "work/governors/views_printing.py": "the same",
}
"""Files that load a slow library when it is asked for, instead of at each start."""

RAW_SQL = {
    "foundation/registers/listing.py": "counts of all facets of a list in one query",
    "foundation/tenancy/prepared.py": "asks again what Django wrote once",
    "foundation/search/on_sqlite.py": "the index of words, a table that Django does not know",
    "foundation/search/on_postgresql.py": "the same, in the words of the other database",
    "foundation/search/alike.py": "the words beside that index, a table that Django does not know",
    "foundation/backups/snapshot.py": "BEGIN and its like, which hold one moment of the database",
    "foundation/backups/restoring.py": "one prepared statement for rows, and the number after them",
    "foundation/tenancy/planner.py": "ANALYZE, which has no other words",
    "foundation/tenancy/bulk.py": "one prepared statement for thousands of rows, on SQLite",
}

OF_SCHOOLS = {
    "standards/trust_actions/progress.py": "how many schools have done what the trust asked",
    "insight/trust/reading.py": "whether anything moved at a school, by its counters alone",
}
"""Who reads rows of all schools of a trust at once; everything else acts in one organisation."""

BY_THE_HOUR = {"requests", "mailboxes"}
"""Duties that are read afresh though their rows are counted: a request is late from one minute to
the next, and no row changes then."""
