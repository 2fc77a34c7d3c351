"""What the model says of a word: the fields, columns and other things that it may be part of."""

from __future__ import annotations

HEADER = (
    "invoice_number", "invoice_date", "seller_name", "seller_address", "buyer_name", "buyer_address", "consignee_name",
    "consignee_address", "notify_party_name", "country_of_origin", "currency", "total_amount", "incoterm",
    "incoterm_place", "payment_terms", "port_of_loading", "port_of_discharge", "via", "final_destination",
    "vessel_or_flight", "departure_date", "transport_mode", "marks_and_numbers", "package_count", "package_kind",
    "gross_weight_kg", "net_weight_kg", "invoice_of", "po_number", "lc_number",
)  # fmt: skip
"""Header fields that are printed as such; countries and the mode of transport may also follow from others."""
CELLS = (
    "description", "quantity", "unit", "unit_price", "amount", "hs_code", "item_code", "country_of_origin", "group",
)  # fmt: skip
"""Columns of goods lines."""
TAGS = (
    *HEADER,
    *(f"line.{name}" for name in CELLS),
    "line.first",  # the words of a goods line's first printed row
    "charge.description",
    "charge.amount",
    "label",
    "head",
)
"""All that a word may be tagged with, in the order of the model's outputs; a word may be several things, or none."""
