"""What every topic shares: the facts of law, the referral directory, and the glossary."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from scormbuild.model.directory import Service
from scormbuild.model.glossary import Term
from scormbuild.model.law import Fact


@dataclass(frozen=True)
class Library:
    """Facts, services and terms by id; facts in the order of their files, services and terms as they are written."""

    law: Mapping[str, Fact] = field(default_factory=dict)
    services: Mapping[str, Service] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
