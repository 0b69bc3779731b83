#pragma once

#include <string>

#include "report/report.h"
#include "ruleset/ruleset.h"

namespace gainsay {

/// Appends what the texts claim as linked data of schema.org, for publishers: one JSON-LD object
/// with a Claim for each, in words and with its evidence, its author, and the article in which it
/// appears. What a ClaimReview needs beside, a rating, is for a person to give: a Claim here can
/// stand as its `itemReviewed`. A claim that others gainsay is marked so in
/// `disambiguatingDescription`.
void append_jsonld(std::string& out, const Report& report, const Ruleset& ruleset);

}  // namespace gainsay
