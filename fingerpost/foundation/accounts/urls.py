"""The ways in. allauth looks its pages up by global names, so this list has no namespace."""

from django.urls import path

from . import views, views_address, views_reset
from .factors import views as factors
from .factors import views_proving as proving
from .providers import views as providers

urlpatterns = [
    path("sign-in/", views.sign_in, name="account_login"),
    path("sign-out/", views.sign_out, name="account_logout"),
    path("account/", views.own, name="account_own"),
    path("account/password/", views.change_password, name="account_change_password"),
    path(
        "account/sign-out-everywhere/",
        views.sign_out_everywhere,
        name="account_sign_out_everywhere",
    ),
    path("account/sessions/end/", views.end_session, name="account_end_session"),
    path("account/sessions/end-others/", views.end_other_sessions, name="account_end_others"),
    path("sign-in/passkey/", proving.passkey, name="account_passkey"),
    path("sign-in/second-step/", proving.second_step, name="mfa_authenticate"),
    path("sign-in/with/<slug:word>/", providers.sign_in, name="account_provider"),
    path("sign-in/with/<slug:word>/back/", providers.back, name="account_provider_back"),
    path("account/prove/with/<slug:word>/", providers.prove, name="account_prove_provider"),
    path("account/link/<slug:word>/", providers.link, name="account_link_provider"),
    path("account/unlink/", providers.unlink, name="account_unlink_provider"),
    path("account/prove/", proving.prove, name="account_prove"),
    path("account/second-step/", factors.second_step, name="account_second_step"),
    path("account/passkeys/add/", factors.add_passkey, name="account_add_passkey"),
    path("account/passkeys/rename/", factors.rename_passkey, name="account_rename_passkey"),
    path("account/passkeys/remove/", factors.remove_passkey, name="account_remove_passkey"),
    path("account/app/add/", factors.add_app, name="account_add_app"),
    path("account/app/remove/", factors.remove_app, name="account_remove_app"),
    path("account/recovery-codes/", factors.recovery_codes, name="account_recovery_codes"),
    path("sign-in/forgotten/", views_reset.forgotten, name="account_forgotten"),
    path("reset/<str:token>/", views_reset.reset, name="account_reset"),
    path("account/email/", views_address.change, name="account_change_email"),
    path("new-address/<str:token>/", views_address.prove, name="account_prove_email"),
    path("link/<str:token>/", views.link, name="account_link"),
]
