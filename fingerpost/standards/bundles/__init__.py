"""What a school shows on a day: where it stands, signed, so that whoever holds it can check it.

A bundle is one file that opens without Fingerpost. A share lets somebody outside read one, for a
time.
"""
