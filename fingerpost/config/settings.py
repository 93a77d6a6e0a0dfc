"""The one settings file: safe by default, changed by environment variables (see docs)."""

from importlib.metadata import version
from pathlib import Path

from django.utils.csp import CSP

from . import env, sign_in

VERSION = version("fingerpost")

# This installation

VAR = env.var()
SECRET_KEY = env.secret_key()
SECRET_KEY_FALLBACKS = env.listed("FINGERPOST_OLD_SECRET_KEYS", "")
DEBUG = False
BACKUP_KEY = env.backup_key()
HTTPS = env.flag("FINGERPOST_HTTPS")
ALLOWED_HOSTS = env.listed("FINGERPOST_HOSTS", "localhost,127.0.0.1,[::1]")
DATABASES = {"default": env.database()}

# The rooms, from the bottom up

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "fingerpost.foundation.apps.FoundationConfig",
    "fingerpost.foundation.tenancy.apps.TenancyConfig",
    "fingerpost.foundation.search.apps.SearchConfig",
    "fingerpost.foundation.audit.apps.AuditConfig",
    "fingerpost.foundation.ui.apps.UiConfig",
    "fingerpost.foundation.accounts.apps.AccountsConfig",
    "fingerpost.foundation.calendar.apps.CalendarConfig",
    "fingerpost.foundation.people.apps.PeopleConfig",
    "fingerpost.foundation.gias.apps.GiasConfig",
    "fingerpost.foundation.places.apps.PlacesConfig",
    "fingerpost.foundation.memberships.apps.MembershipsConfig",
    "fingerpost.foundation.organisations.apps.OrganisationsConfig",
    "fingerpost.foundation.files.apps.FilesConfig",
    "fingerpost.foundation.privacy.apps.PrivacyConfig",
    "fingerpost.foundation.backups.apps.BackupsConfig",
    "fingerpost.foundation.imports.apps.ImportsConfig",
    "fingerpost.foundation.tasks.apps.TasksConfig",
    "fingerpost.foundation.documents.apps.DocumentsConfig",
    "fingerpost.foundation.mail.apps.MailConfig",
    "fingerpost.foundation.registers.apps.RegistersConfig",
    "fingerpost.foundation.duties.apps.DutiesConfig",
    "fingerpost.foundation.roles.apps.RolesConfig",
    "fingerpost.foundation.approvals.apps.ApprovalsConfig",
    "fingerpost.foundation.spot_checks.apps.SpotChecksConfig",
    "fingerpost.foundation.comparisons.apps.ComparisonsConfig",
    "fingerpost.foundation.staff_lists.apps.StaffListsConfig",
    "fingerpost.foundation.notes.apps.NotesConfig",
    "fingerpost.standards.apps.StandardsConfig",
    "fingerpost.standards.judging.apps.JudgingConfig",
    "fingerpost.standards.pacing.apps.PacingConfig",
    "fingerpost.standards.falls.apps.FallsConfig",
    "fingerpost.standards.frameworks.apps.FrameworksConfig",
    "fingerpost.standards.trust_actions.apps.TrustActionsConfig",
    "fingerpost.standards.bundles.apps.BundlesConfig",
    "fingerpost.records.upkeep.apps.UpkeepConfig",
    "fingerpost.records.licences.apps.LicencesConfig",
    "fingerpost.records.approved_apps.apps.ApprovedAppsConfig",
    "fingerpost.records.estate.apps.EstateConfig",
    "fingerpost.records.estate.labels.apps.LabelsConfig",
    "fingerpost.records.estate.refresh.apps.RefreshConfig",
    "fingerpost.records.equipment.apps.EquipmentConfig",
    "fingerpost.records.stocktakes.apps.StocktakesConfig",
    "fingerpost.records.suppliers.apps.SuppliersConfig",
    "fingerpost.records.systems.apps.SystemsConfig",
    "fingerpost.records.contracts.apps.ContractsConfig",
    "fingerpost.records.information.apps.InformationConfig",
    "fingerpost.work.surveys.apps.SurveysConfig",
    "fingerpost.work.servicedesk.apps.ServiceDeskConfig",
    "fingerpost.work.servicedesk.portal.apps.PortalConfig",
    "fingerpost.work.servicedesk.worries.apps.WorriesConfig",
    "fingerpost.work.servicedesk.incoming.apps.IncomingConfig",
    "fingerpost.work.servicedesk.rounds.apps.RoundsConfig",
    "fingerpost.work.servicedesk.updates.apps.UpdatesConfig",
    "fingerpost.work.servicedesk.outages.apps.OutagesConfig",
    "fingerpost.work.servicedesk.guides.apps.GuidesConfig",
    "fingerpost.work.servicedesk.mailboxes.apps.MailboxesConfig",
    "fingerpost.work.servicedesk.former.apps.FormerConfig",
    "fingerpost.work.governors.apps.GovernorsConfig",
    "fingerpost.work.servicedesk.expectations.apps.ExpectationsConfig",
    "fingerpost.work.servicedesk.arrangement.apps.ArrangementConfig",
    "fingerpost.work.servicedesk.months.apps.MonthsConfig",
    "fingerpost.work.servicedesk.faces.apps.FacesConfig",
    "fingerpost.insight.home.apps.HomeConfig",
    "fingerpost.insight.search.apps.SearchEverythingConfig",
    "fingerpost.insight.trust.apps.TrustConfig",
    "fingerpost.config.apps.CommandsConfig",
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "fingerpost.foundation.accounts.door.ActorMiddleware",
    "fingerpost.foundation.accounts.door.PermissionMiddleware",
]
ROOT_URLCONF = "fingerpost.config.urls"
WSGI_APPLICATION = "fingerpost.config.wsgi.application"

# Pages

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "fingerpost.foundation.ui.jinja.environment",
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "fingerpost.config.context.token",
                "fingerpost.config.context.frame",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.Jinja2"
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
WHITENOISE_ROOT = Path(__file__).parents[1] / "foundation" / "ui" / "root"
"""What browsers ask for at the root by themselves, such as /favicon.ico beside a PDF."""

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = False

# Signing in

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = ["fingerpost.foundation.accounts.standing.Backend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/sign-in/"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"fingerpost.foundation.accounts.passwords.{name}"}
    for name in ("LongEnough", "NotWellKnown", "NotAboutTheOwner")
]
ACCOUNT_ADAPTER = "fingerpost.foundation.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {"login": "fingerpost.foundation.accounts.forms.SignInForm"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/15m/key,30/15m/ip",
    "change_password": "5/m/user",
    "reset_password": "5/h/key,20/h/ip",
    "passkey": "120/m/ip",
    "provider": "120/m/ip",
}
MFA_ADAPTER = "fingerpost.foundation.accounts.factors.adapter.FactorAdapter"
MFA_FORMS = {"authenticate": "fingerpost.foundation.accounts.factors.forms.CodeForm"}
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
SIGN_IN_PROVIDERS = sign_in.providers()
ALLAUTH_TRUSTED_PROXY_COUNT = env.count("FINGERPOST_PROXIES")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shared_cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},  # beyond that it forgets, and with it what was tried
    }
}

# Sessions and transport (foundation/accounts/sessions.py ends them after an hour of silence)

SESSION_ENGINE = "fingerpost.foundation.accounts.session_store"
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "fingerpost_session"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "fingerpost_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}

# Work after the page has answered

TASKS = {"default": {"BACKEND": "fingerpost.foundation.tasks.backend.LeaseBackend"}}

# Limits

PATIENCE = {  # how often in how many seconds: a school is one network
    "sticker": {"network": (120, 60), "label": (60, 60)},
    "face": {"network": (120, 60), "link": (60, 60)},
    "survey": {"network": (300, 60), "link": (60, 60)},
    "fault": {"network": (60, 900), "label": (10, 900)},
    "share": {"network": (120, 60), "link": (60, 60)},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 12_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
FILE_UPLOAD_PERMISSIONS = 0o600

# Mail stays on this machine until a school sets a server up

MAILERS = {"default": env.mail_server()}
MAIL_FROM = DEFAULT_FROM_EMAIL = env.mail_from()
MAILBOX_SERVERS = {each.lower() for each in env.listed("FINGERPOST_MAILBOX_SERVERS", "")}
"""The mail servers that mailboxes may name; any while none is listed."""
PUBLIC_URL = env.address("FINGERPOST_URL", "http://localhost:8000")
HAS_PUBLIC_URL = bool(env.text("FINGERPOST_URL").strip())

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "filters": {"hide_tokens": {"()": "fingerpost.foundation.accounts.hush.HideTokens"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["hide_tokens"],
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
}
