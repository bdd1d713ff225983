#include "web-client/view_models/label_draft.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;

namespace {

const Words russian{l10n::Language::ru, TimeZone::utc()};

LabelDraft draft_with(std::vector<std::string> labels) {
    LabelDraft draft;
    draft.labels = std::move(labels);
    return draft;
}

} // namespace

TEST_CASE("a typed label is added once, in its place, and the field is empty again") {
    LabelDraft draft = draft_with({"Офис", "Склад"});
    draft.typed = "  Продажи ";
    CHECK(draft.add_typed());
    CHECK(draft.labels == std::vector<std::string>{"Офис", "Продажи", "Склад"});
    CHECK(draft.typed.empty());
    draft.typed = "Склад";
    CHECK(draft.add_typed());
    CHECK(draft.labels.size() == 3);
}

TEST_CASE("what can't be a label stays in the field, which says why") {
    LabelDraft draft = draft_with({});
    draft.typed = "Склад, офис";
    CHECK(draft.error_at(russian, "label").empty());
    CHECK_FALSE(draft.add_typed());
    CHECK(draft.error_at(russian, "label") == "Метка не может содержать запятую и точку с запятой");
    CHECK(draft.typed == "Склад, офис");
    CHECK(draft.labels.empty());
}

TEST_CASE("more than ten labels are refused before anything is sent") {
    LabelDraft draft = draft_with({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
    CHECK(draft.valid());
    draft.turn("10");
    CHECK_FALSE(draft.valid());
    CHECK(draft.error_at(russian, "labels") == "У номера может быть не больше 10 меток");
    draft.turn("10");
    CHECK(draft.valid());
}

TEST_CASE("the company's labels are offered with those of the line, each once") {
    CHECK(labels_to_offer(draft_with({"Офис", "Склад"}), {"Архив", "Склад"}) ==
          std::vector<std::string>{"Архив", "Офис", "Склад"});
}
