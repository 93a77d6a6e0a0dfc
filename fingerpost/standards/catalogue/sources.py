"""Where our wording was taken from. None was checked against the live page: the link is there."""

SOURCES: dict[str, str] = {
    "govuk-transcript-2026-09": "A public transcript of the GOV.UK pages as they stood on "
    "16 September 2026",
    "before-reported-changes": "The transcript of September 2026 without the changes that others "
    "have reported since the edition",
    "govuk-page-2024-01": "A copy of the GOV.UK page on digital leadership and governance, "
    "January 2024",
    "govuk-copy-cyber-core": "A copy of part of the GOV.UK page on cyber security, kept elsewhere",
    "govuk-it-support-quotes-2026-10": "A public note of October 2026 that quotes the GOV.UK page "
    "on IT support",
    "dfe-sts-ai-prompt": "A public DfE file that quotes the standard on cyber risk assessment",
    "plan-tech-contentful": "DfE's own service, Plan technology for your school, November 2025",
    "ath-2025-summaries": "Published summaries of the academy trust handbook 2025",
    "dpe-2026-04": "Data Protection Education on the cyber security changes of spring 2026",
    "dpe-2026-06": "Data Protection Education on the cyber security changes of June 2026",
    "dpe-fm-2026": "Data Protection Education on the filtering and monitoring changes of June 2026",
    "dpe-it-support-questions": "Data Protection Education on questions for IT support providers",
    "smoothwall-2025-12": "Smoothwall on the IT support standards, December 2025",
    "third-party-maturity-2026-05": "A maturity model published by others, May 2026",
    "third-party-seed-2026-05": "A data set of the standards published by others, May 2026",
    "dpe-due-diligence": "Data Protection Education on due diligence for IT support",
    "trust-acceptable-use": "The acceptable use policy of a trust, told in our own words",
}
