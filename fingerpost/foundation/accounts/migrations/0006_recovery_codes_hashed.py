import hashlib
import hmac
import secrets

from django.db import migrations

from fingerpost.foundation.accounts.factors.sealing import unseal


def hash_codes(apps, schema_editor):
    """Keep hashes of the codes that are still unused; those of a lost key are dropped."""
    for row in apps.get_model("mfa", "Authenticator").objects.filter(type="recovery_codes"):
        if "seed" not in row.data:
            continue
        seed = unseal(row.data["seed"])
        if seed is None:
            row.delete()
            continue
        salt = secrets.token_hex(16)
        used = row.data.get("used_mask", 0)
        unused = [code for n, code in enumerate(codes_of(seed)) if not used & (1 << n)]
        row.data = {"salt": salt, "hashes": [hash_of(code, salt) for code in unused]}
        row.save()


def codes_of(seed):
    """The ten codes of eight figures that the seed stood for."""
    mark = hmac.new(seed.encode("ascii"), digestmod="sha1")
    for n in range(10):
        mark.update(f"{n:3},".encode())
        yield str(int.from_bytes(mark.digest()[:4], "big") % 10**8).zfill(8)


def hash_of(code, salt):
    return hashlib.scrypt(code.encode(), salt=bytes.fromhex(salt), n=2**14, r=8, p=1).hex()


class Migration(migrations.Migration):

    dependencies = [
        ("accounts", "0005_open_sessions"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [migrations.RunPython(hash_codes, elidable=True)]
