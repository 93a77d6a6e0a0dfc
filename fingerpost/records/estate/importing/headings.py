"""The headings under which schools, the DfE and other programs list the fields of an asset."""

HEADINGS = {
    "name": """
        item | item name | item description | asset name | asset description | device
        | device name | equipment | computer name | hostname | host name | display name | title
        | product | product name | details | short description | what is it""",
    "kind": """
        category | type | types | asset type | asset category | asset class | device type
        | equipment type | item type | product type | class | device family | computertypes_id
        | form factor | hardware type""",
    "manufacturer": """
        manufacturer | manufacturers | brand | maker | manufacturers_id
        | manufacturers (manufacturer) | manufacturer name""",
    "model": """
        model name | make and model | make & model | make/model | make model
        | computermodels_id | product model | model description | device model""",
    "model_number": """
        model no | model num | part number | part no | product number | product code
        | manufacturer part number | mpn""",
    "serial": """
        serial | serial no | serial num | serial # | s/n | sn | service tag | serial number/s
        | manufacturer serial number | serial no. | serialnumber | bios serial
        | serial / service tag | serial number / service tag | device serial number
        | hardware serial number | computer serial number""",
    "tag": """
        tag | tag no | tag number | asset no | asset number | asset num | asset id | asset #
        | asset | asset code | asset label | asset ref | barcode | bar code | barcode number
        | school tag | school asset number | security tag | inventory number | inventory no
        | otherserial | annotatedassetid | item number | item no | equipment number
        | property number | label""",
    "status": "asset status | state | states | states_id | device status | current status",
    "assigned_to": """
        user | users | assigned user | allocated to | issued to | used by | owner | holder
        | custodian | keeper | assignee | loaned to | checked out to | staff member | staff name
        | staff | teacher | responsible | responsible person | person responsible | who has it
        | checked out to: full name | checked out to: username | full name | username | contact
        | primary user display name | primary user upn | primary user email address
        | alternate username | users_id | annotateduser | most recent user | userprincipalname
        | userdisplayname | primaryuser | primary user | assigned to user | last user
        | last logged on user""",
    "location": """
        room | room number | room no | room name | where | place | area | classroom
        | current location | default location | storage location | room/location | location/room
        | room / location | annotatedlocation | locations_id | checked out to: location""",
    "purchased_on": """
        purchased | date purchased | date of purchase | purchased on | purchased date | bought
        | date bought | bought on | date acquired | acquired on | acquisition date
        | invoice date | financial and administrative information - date of purchase
        | delivery date | date received | received | po date | buy_date | order date""",
    "acquired": """
        acquisition | acquisition type | acquisition method | new or second hand | new or used
        | bought or leased | ownership type | procurement""",
    "made_on": """
        manufactured | date of manufacture | manufacture date | manufacturedate | build date
        | first used | in service | in service since | in service date | date in service
        | use_date""",
    "warranty_ends_on": """
        warranty expiry | warranty expiry date | warranty end | warranty end date
        | warranty ends on | warranty expires | warranty expiration | warranty until
        | warranty to | warranty date | warranty expired | guarantee ends | guarantee | warranty
        | warranty (months) | warranty months | warranty length | warranty period
        | warranty_duration
        | financial and administrative information - warranty duration""",
    "lease_ends_on": """
        lease end | lease expiration | lease expires | lease end date | end of lease
        | lease expiry""",
    "review_on": """
        review | review due | next review | date of review | replacement date | replacement due
        | replacement | replace by | replace on | due for replacement | planned replacement
        | replacement/upgrade review date | date for review | upgrade date | refresh date
        | renewal date | eol | eol date | asset eol date | end of life | end of life date
        | expected replacement""",
    "cost": """
        cost | price | purchase price | purchase value | value | unit cost | unit price
        | financial and administrative information - value | cost price | original cost | amount
        | net cost | cost ex vat | price ex vat | price paid""",
    "replacement_cost": """
        replacement value | cost to replace | replacement price | cost of replacement""",
    "order_number": """
        order no | order ref | order reference | order id | purchase order | po number | po no
        | po | purchase order number | purchase order no | purchase order id
        | financial and administrative information - order number | order | ordernumber
        | order_number""",
    "supplier": """
        financial and administrative information - supplier | supplier name | vendor
        | purchased from | bought from | reseller | seller | supplied by""",
    "funding": """
        funding source | funded by | fund | grant | source of funding | budget | budget code
        | cost code | cost centre""",
    "os": """
        os | os name | windows version | windows | operating system - name | operatingsystem
        | operating system name | operating system/os version | macos version | platform
        | os type""",
    "os_version": """
        os version | operating system version | operating system - version | os build
        | os build number | ios version | chromeos version | platform version | version | build""",
    "support_ends_on": """
        end of support | support end | support end date | supportenddate | support until
        | support expiry | os end of support | security updates until | auto-update expiration
        | auto update expiry | autoupdateexpiration | auto-update expiry | aue | aue date
        | auto update expiration date | autoupdatethrough | auto-update expiration date
        | end of servicing | end of support date""",
    "encrypted": """
        encryption | device encrypted | disk encryption | drive encrypted | bitlocker
        | filevault | filevault 2 status | encryptionstatusstring | isencrypted""",
    "encrypted_checked_on": """
        encryption checked on | date encryption checked | encryption check
        | encryption check date | bitlocker checked | encryption verified""",
    "last_seen_on": """
        last seen | last check in | last checkin | last inventory update | last sync | lastsync
        | last policy sync | last contact | lastcontact | lastsyncdatetime | last eas sync time
        | last contact time | last inventory | last update | last online | last active
        | last connected | last communication""",
    "wiped_on": """
        wiped | wiped on | date wiped | data wiped | data destroyed | data destruction date
        | sanitised on | wipe date | erased on | data erased""",
    "personal_data": """
        personal data | contains personal data | stores personal data | gdpr
        | personal data held""",
    "certificate_on": """
        certificate date | date of certificate | disposal certificate date | certificate dated
        | certificate issued""",
    "disposed_on": """
        disposed | disposed on | disposed date | date disposed | disposal date
        | date of disposal | written off | write-off date | decommissioned | decommission_date
        | date retired | retired""",
    "disposal_certificate": """
        certificate | certificate number | disposal certificate number | disposal ref
        | weee certificate | weee note | destruction certificate | data destruction certificate""",
    "notes": """
        note | comments | comment | remarks | asset notes | other information
        | additional information | further information | other""",
}
"""Field to headings, apart by bars; the field's own name and label are known without them."""
