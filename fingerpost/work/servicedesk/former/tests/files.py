"""Files as other programs give them out, with fictional requests."""

SPICEWORKS = """\
Ticket Number,Summary,Description,Priority,Status,Creator,Assigned To,Created On,Closed On,Category
4711,Projector dark in B12,It hums but stays dark,High,Closed,ted@fernwhistle.example,Gil,\
2026-03-02 09:05,2026-03-03 11:30,Projector
4712,New mouse,,Low,Open,Nobody Known,,2026-03-04 10:00,,
"""
FRESHDESK = """\
Ticket ID,Subject,Status,Priority,Type,Agent,Requester email,Created time,Initial response time,\
Resolved time
88,Wi-Fi slow,Resolved,Urgent,Incident,Gil,ted@fernwhistle.example,2026-05-05 08:58,\
2026-05-05 09:10,2026-05-05 14:00
"""
OSTICKET = """\
Ticket Number,Subject,From,Priority,Help Topic,Current Status,Date Created,Date closed
600123,Board frozen,Ted Brackley,Normal,Fault,Closed,05/06/2026 1:15 PM,13/06/2026 9:00 AM
"""
REPLIES = """\
Ticket ID,Created at,Author,Body,Private
4711,2026-03-02 09:40,Gil,I come at break.,no
4711,2026-03-02 09:50,ted@fernwhistle.example,Thank you.,no
4711,2026-03-02 10:00,Gil,Lamp is out of stock.,yes
9999,2026-03-02 10:00,Gil,To nobody.,no
"""
