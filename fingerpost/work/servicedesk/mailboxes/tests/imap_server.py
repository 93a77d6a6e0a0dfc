"""A mail server of our own on this machine: as much of IMAP as is asked of one, behind TLS."""

import base64
import ipaddress
import re
import ssl
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from socketserver import StreamRequestHandler, ThreadingTCPServer

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

ADDRESS, PASSWORD = "help@fernwhistle.example", "Blåhaj £7"


def certificate(folder):
    """A certificate of 127.0.0.1 that nobody else trusts, and its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    day = timedelta(days=1)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - day)
        .not_valid_after(datetime.now(UTC) + day)
        .add_extension(here, critical=False)
        .sign(key, SHA256())
    )
    file = folder / "server.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(private + made.public_bytes(Encoding.PEM))
    return file


@dataclass
class Post:
    """What the server holds: folders of messages, each under its number."""

    folders: dict = field(default_factory=lambda: {"INBOX": {}})
    can_move: bool = True
    can_delete: bool = True
    only_read: str = ""
    passes: tuple = ()
    breaks_at: int = 0
    keeps_back: int = 0
    port: int = 0

    def put(self, *raws):
        inbox = self.folders["INBOX"]
        for raw in raws:
            inbox[max(inbox, default=0) + 1] = raw

    def lets_in(self, way, said):
        if way == "PLAIN":
            return said == f"\0{ADDRESS}\0{PASSWORD}"
        return said in [f"user={ADDRESS}\1auth=Bearer {each}\1\1" for each in self.passes]


class Session(StreamRequestHandler):
    def handle(self):
        self.post = self.server.post
        self.say("* OK here")
        while line := self.rfile.readline().decode().strip():
            tag, _, rest = line.partition(" ")
            word, _, rest = rest.partition(" ")
            if word.upper() == "UID":
                word, _, rest = rest.partition(" ")
            if word.upper() == "LOGOUT":
                return self.say("* BYE bye", f"{tag} OK done")
            answer = getattr(self, word.lower())(rest)
            if answer is None:  # it broke off
                return None
            self.say(f"{tag} {answer}")
        return None

    def say(self, *lines):
        self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())

    def capability(self, rest):
        self.say("* CAPABILITY IMAP4rev1 AUTH=PLAIN" + (" MOVE" if self.post.can_move else ""))
        return "OK done"

    def authenticate(self, way):
        self.say("+ ")
        if self.post.lets_in(way, base64.b64decode(self.rfile.readline()).decode()):
            return "OK done"
        if way == "XOAUTH2":
            self.say("+ " + base64.b64encode(b'{"status":"400"}').decode())
            self.rfile.readline()
        return "NO no such name or password"

    def select(self, folder):
        self.held = self.post.folders.get(folder.strip('"'))
        if self.held is None:
            return "NO no such folder"
        self.say(f"* {len(self.held)} EXISTS")
        return "OK [READ-ONLY] done" if folder.strip('"') == self.post.only_read else "OK done"

    examine = select

    def fetch(self, asked):
        which, _, what = asked.partition(" ")
        if "BODY" not in what:
            most = int(which.partition(":")[2])
            for n, (uid, raw) in enumerate(list(self.held.items())[:most], 1):
                self.say(f"* {n} FETCH (UID {uid} RFC822.SIZE {len(raw)} FLAGS ())")
            return "OK done"
        uid = int(which)
        if uid == self.post.breaks_at:
            return None
        if uid == self.post.keeps_back:
            return "NO it is damaged"
        raw = self.held[uid]
        self.say(f"* 1 FETCH (UID {uid} BODY[] {{{len(raw)}}}")
        self.wfile.write(raw + b")\r\n")
        return "OK done"

    def create(self, folder):
        known = folder.strip('"') in self.post.folders
        self.post.folders.setdefault(folder.strip('"'), {})
        return "NO it is there" if known else "OK done"

    def copy(self, asked):
        which, folder = re.fullmatch(r'([\d,]+) "(.+)"', asked).groups()
        self.chosen = [int(each) for each in which.split(",")]
        there = self.post.folders[folder]
        for uid in self.chosen:
            there[len(there) + 1] = self.held[uid]
        return "OK done"

    def move(self, asked):
        self.copy(asked)
        return self.expunge("")

    def search(self, asked):
        name = re.fullmatch(r'HEADER Message-ID "(.+)"', asked)[1].encode()
        found = [str(uid) for uid, raw in self.held.items() if name in raw.partition(b"\n\n")[0]]
        self.say(f"* SEARCH {' '.join(found)}".strip())
        return "OK done"

    def store(self, asked):
        if not self.post.can_delete:
            return "NO deleting is for owners"
        self.chosen = [int(each) for each in asked.partition(" ")[0].split(",")]
        return "OK done"

    def expunge(self, asked):
        for uid in self.chosen:
            del self.held[uid]
        return "OK done"


class Server(ThreadingTCPServer):
    """TLS is spoken in the thread of each session, so that a failed greeting stops nobody."""

    daemon_threads = True

    def __init__(self, post, file):
        super().__init__(("127.0.0.1", 0), Session)
        self.post, self.tls = post, ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.tls.load_cert_chain(file)
        post.port = self.server_address[1]
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    def finish_request(self, request, client_address):
        try:
            with self.tls.wrap_socket(request, server_side=True) as spoken:
                super().finish_request(spoken, client_address)
        except OSError:  # whoever asks does not trust our certificate, or has gone
            return
