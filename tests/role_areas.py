"""The areas of the role matrix: which deeds each letter of its row stands for."""

ALL_ALIKE = """
accounts.view_own accounts.sign_in accounts.sign_out_everywhere accounts.end_session
accounts.end_other_sessions accounts.change_password accounts.change_email
accounts.choose_second_step accounts.prove
accounts.add_passkey accounts.rename_passkey accounts.remove_passkey accounts.add_app
accounts.remove_app accounts.make_recovery_codes accounts.link_provider accounts.unlink_provider
accounts.change_email
home.view home.schools search.view organisations.switch views.keep
duties.choose_weekly duties.make_feed duties.end_feed
"""

AREAS: dict[str, dict[str, str]] = {
    "Own account": {"O": ALL_ALIKE},
    "What waits for oneself": {
        "O": "duties.view approvals.view approvals.print",
        "E": "duties.comment duties.close duties.move approvals.withdraw",
    },
    "What others are asked to do": {"V": "duties.see_any"},
    "Asking others": {"E": "duties.ask duties.hand_over duties.withdraw"},
    "Equipment: own and of one's team": {
        "O": "equipment.view_own",
        "T": "equipment.view_team",
    },
    "Asset register": {
        "N": "assets.view_totals",
        "V": "assets.view assets.export",
        "E": "assets.create assets.keep assets.archive assets.delete",
    },
    "Changing an asset by blocks": {"E": "assets.change assets.import assets.undo_import"},
    "Costs of assets": {"V": "assets.view_costs", "E": "assets.change_costs"},
    "Home: the year of contracts": {"V": "home.year"},
    "Home: the days that are left": {"V": "home.countdown"},
    "Home: the four lamps": {"V": "home.lamps"},
    "Replacing: what it costs": {"V": "refresh.view refresh.export"},
    "Replacing: lives, prices and VAT": {"E": "refresh.set_figures"},
    "Asset register held against lists": {"E": "assets.compare"},
    "Spot checks of assets": {"E": "assets.spot_check"},
    "Reviews of assets": {"E": "assets.review"},
    "Disposal": {"E": "assets.propose_disposal", "A": "assets.approve_disposal"},
    "Standing in for a disposal": {"A": "assets.stand_in_for_disposal"},
    "A disposal that was no such": {"E": "assets.correct"},
    "Rooms": {"V": "places.view", "E": "places.add places.change places.merge places.archive"},
    "Labels": {"E": "labels.print"},
    "Stocktakes": {
        "V": "stocktakes.view stocktakes.export",
        "E": "stocktakes.begin stocktakes.count",
    },
    "Finishing a stocktake": {"E": "stocktakes.finish"},
    "Requests: one's own": {"E": "desk.ask desk.answer desk.confirm desk.reopen"},
    "E-mail to IT support": {"E": "arrivals.view arrivals.open arrivals.leave"},
    "Mailboxes of IT support": {
        "V": "mailboxes.view",
        "E": "mailboxes.keep mailboxes.try_out mailboxes.pause mailboxes.resume mailboxes.drop",
    },
    "Requests from another program": {"E": "former.view former.bring_in former.undo"},
    "Requests of all": {
        "N": "desk.view_totals",
        "V": "desk.view",
        "E": "desk.reply desk.note desk.assign desk.wait desk.resolve desk.close desk.change "
        "desk.prioritise desk.set_exam_rooms desk.keep_phrases desk.merge desk.split desk.link "
        "desk.move_to_safeguarding desk.ask_approval desk.keep_rules",
    },
    "Requests of all: how long they took": {"E": "desk.set_effort"},
    "Requests that need approval": {"A": "desk.decide"},
    "Sensitive requests of others": {"V": "desk.view_sensitive"},
    "Suppliers": {
        "V": "suppliers.view suppliers.export",
        "E": "suppliers.create suppliers.change suppliers.import suppliers.undo_import "
        "suppliers.archive suppliers.delete suppliers.ask suppliers.adopt",
    },
    "Suppliers: personal data": {"V": "suppliers.view", "E": "suppliers.change_data"},
    "Suppliers: decisions": {"A": "suppliers.decide"},
    "Suppliers with data: decisions": {"A": "suppliers.decide_data"},
    "Critical suppliers: decisions": {"A": "suppliers.decide_critical"},
    "Suppliers held against lists": {"E": "suppliers.compare"},
    "Systems": {
        "V": "systems.view systems.export",
        "E": "systems.create systems.keep systems.import systems.undo_import systems.archive "
        "systems.delete",
    },
    "Systems: personal data": {"V": "systems.view", "E": "systems.change"},
    "Contracts": {"N": "contracts.view_totals", "V": "contracts.view contracts.export"},
    "Contracts: adding, taking out": {
        "E": "contracts.create contracts.archive contracts.delete contracts.list_suppliers",
    },
    "Contracts: changing by blocks": {
        "E": "contracts.change contracts.import contracts.undo_import"
    },
    "Contracts: commercial": {"V": "contracts.view", "E": "contracts.change_commercial"},
    "Contracts: technical": {"V": "contracts.view", "E": "contracts.change_technical"},
    "Contracts: data protection": {"V": "contracts.view", "E": "contracts.change_data"},
    "Contracts: renewing or leaving": {"A": "contracts.decide"},
    "Spot checks of contracts": {"E": "contracts.spot_check contracts.review"},
    "Spot checks of systems": {"E": "systems.spot_check systems.review"},
    "Spot checks of suppliers": {"E": "suppliers.spot_check suppliers.review"},
    "Information assets": {
        "V": "information-assets.view information-assets.export information-assets.print",
        "E": "information-assets.change information-assets.import information-assets.undo_import "
        "information-assets.archive information-assets.delete information-assets.spot_check "
        "information-assets.review",
    },
    "Information assets: drafts": {"E": "information-assets.create"},
    "Information assets: the DPO's part": {
        "E": "information-assets.decide information-assets.answer information-assets.advise"
    },
    "Standards": {"V": "standards.view standards.print"},
    "Trust: its schools": {"V": "trust.view trust-actions.view"},
    "Trust: asking its schools": {"E": "trust-actions.ask trust-actions.withdraw"},
    "Asking about a requirement": {"E": "standards.ask"},
    "Opening and closing families": {"E": "pacing.open pacing.close pacing.accept"},
    "Looking at why a verdict fell": {"E": "falls.hear"},
    "Other frameworks": {
        "V": "frameworks.view",
        "E": "frameworks.load frameworks.link frameworks.archive",
    },
    "Evidence to show": {"V": "bundles.view", "E": "bundles.make"},
    "Sharing evidence": {"E": "bundles.share bundles.withdraw"},
    "Checking a bundle of evidence": {"V": "bundles.verify"},
    "What people say of standards": {"V": "judging.view", "E": "judging.attest judging.end"},
    "Overrides, and what does not apply": {
        "E": "judging.override judging.leave_out judging.set_threshold",
        "A": "judging.decide",
    },
    "Saying that a verdict is wrong": {"E": "judging.doubt"},
    "Licences": {
        "V": "licences.view licences.export",
        "E": "licences.create licences.change licences.import licences.undo_import "
        "licences.archive licences.delete",
    },
    "Licences: costs": {"V": "licences.view", "E": "licences.change_costs"},
    "Standard software list": {"V": "licences.view_standard"},
    "Spot checks of licences": {"E": "licences.spot_check licences.review"},
    "Approved apps": {
        "V": "approved-apps.view approved-apps.export",
        "E": "approved-apps.create approved-apps.change approved-apps.import approved-apps.ask "
        "approved-apps.undo_import approved-apps.archive approved-apps.delete approved-apps.stop",
    },
    "Approved apps: the list of all": {"V": "approved-apps.view_list"},
    "Approved apps: asking for one": {"E": "approved-apps.request"},
    "Approved apps: decisions of use": {"A": "approved-apps.decide_use"},
    "Approved apps: decisions of data": {"A": "approved-apps.decide_data"},
    "Approved apps: decisions of pupils": {"A": "approved-apps.decide_pupils"},
    "Spot checks of approved apps": {"E": "approved-apps.spot_check approved-apps.review"},
    "State of all registers": {"V": "upkeep.view upkeep.print"},
    "Day of the budget": {"E": "upkeep.set_budget"},
    "Service expectations": {"V": "expectations.view expectations.print"},
    "Service expectations: preparing": {
        "V": "expectations.view_drafts",
        "E": "expectations.write expectations.put_forward",
    },
    "Service expectations: for the school": {"A": "expectations.agree"},
    "Service expectations: for IT support": {"A": "expectations.agree_for_it"},
    "Requests: saying how it was": {"E": "faces.say"},
    "Months at the desk": {"V": "months.view"},
    "Months at the desk: what they cost": {"E": "months.set_cost"},
    "Months at the desk: freezing": {"E": "months.freeze"},
    "Months at the desk: who did the work": {"E": "months.comment"},
    "Months at the desk: what follows": {"E": "months.conclude months.review"},
    "Surveys": {"V": "surveys.view"},
    "Surveys: asking": {"E": "surveys.begin surveys.close surveys.conclude"},
    "Support arrangement": {"V": "arrangement.view"},
    "Support arrangement: on paper": {"V": "arrangement.print"},
    "Support arrangement: preparing": {"E": "arrangement.write arrangement.put_forward"},
    "Support arrangement: what is needed": {"A": "arrangement.agree"},
    "Support arrangement: what it costs": {"A": "arrangement.agree_cost"},
    "Governors’ page: public part": {"V": "governors.view governors.print"},
    "Governors’ page: confidential part": {
        "V": "governors.view_confidential governors.print_confidential"
    },
    "Governors’ page: draft": {
        "V": "governors.view_draft",
        "E": "governors.write governors.issue",
    },
    "Governors’ page: asking": {"E": "governors.ask"},
    "Governors’ page: answering": {"E": "governors.answer"},
    "Governors’ page: meetings": {"E": "governors.note_meeting"},
    "Checks that come round": {"V": "rounds.view", "E": "rounds.note"},
    "Checks: arranging": {"E": "rounds.plan"},
    "Security updates": {"V": "updates.view", "E": "updates.enter updates.apply"},
    "What is down": {"V": "outages.view", "E": "outages.begin outages.tell outages.end"},
    "Guides": {"V": "guides.view", "E": "guides.answer"},
    "Guides: technical notes": {"V": "guides.view_technical guides.print"},
    "Guides: writing": {"E": "guides.write guides.take_out"},
    "Worries: telling": {"E": "worries.tell"},
    "Worries that one is told of": {
        "O": "worries.view worries.acknowledge worries.ask_for_device worries.close"
    },
    "Worries: devices that IT keeps aside": {"E": "worries.view_devices worries.keep_device"},
    "Page of all registers": {"V": "home.registers"},
    "Views shared with all": {"E": "views.share"},
    "Files": {"V": "files.view", "E": "files.attach files.detach"},
    "Notes": {"V": "notes.view", "E": "notes.write notes.strike"},
    "Striking notes of others": {"E": "notes.strike_any"},
    "Deciding what was asked": {"A": "approvals.sign approvals.delegate"},
    "Every request for a decision": {"V": "approvals.see_any"},
    "Withdrawing requests of others": {"E": "approvals.withdraw_any"},
    "People": {
        "V": "people.view",
        "E": "people.create people.change people.leave people.come_back people.delete",
    },
    "People: terms and numbers": {"V": "people.view_details"},
    "People: export and spot checks": {"E": "people.export people.spot_check people.review"},
    "Roles: the register": {"V": "roles.print roles.export"},
    "Roles: appointing": {"E": "people.appoint roles.name"},
    "Roles: letters": {"E": "roles.issue_letter"},
    "Roles: why two are in one hand": {"A": "roles.give_reason"},
    "Staff lists": {
        "V": "staff_lists.view",
        "E": "staff_lists.compare staff_lists.confirm staff_lists.put_off staff_lists.undo",
    },
    "Who may sign in": {
        "V": "memberships.view",
        "E": "memberships.invite memberships.make_link memberships.withdraw",
    },
    "What they are, and companies": {
        "E": "memberships.change_roles memberships.say_whose memberships.engage "
        "memberships.change_engagement memberships.end_engagement accounts.admit",
    },
    "Technicians of one's own company": {
        "V": "memberships.view_company",
        "E": "memberships.name_colleague memberships.end_colleague",
    },
    "Ending access": {"E": "accounts.dismiss"},
    "Mail that went out": {"V": "mail.view", "E": "mail.test mail.send_again mail.let_go"},
    "Background work": {"V": "tasks.view", "E": "tasks.retry"},
    "Copies of Fingerpost": {"V": "backups.view", "E": "backups.mend"},
    "School year": {
        "V": "calendar.view",
        "E": "calendar.set_terms calendar.mark_days calendar.set_support_hours "
        "calendar.set_lessons calendar.import",
    },
    "The school or trust itself": {
        "V": "organisations.view",
        "E": "organisations.describe organisations.take_over organisations.load_list",
    },
    "Joining and leaving a trust": {
        "A": "organisations.offer_place organisations.take_up_place organisations.ask_to_part "
        "organisations.agree_to_part organisations.withdraw_move",
    },
    "How long things are kept": {
        "V": "privacy.view_retention",
        "A": "privacy.approve_retention",
    },
    "Erasing a person": {"A": "privacy.erase"},
}
