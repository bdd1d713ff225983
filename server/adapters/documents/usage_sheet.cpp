#include "server/adapters/documents/wording.hpp"
#include "shared/l10n/record_words.hpp"

#include <array>
#include <memory>

namespace kabinet::documents {

using l10n::Message;

namespace {

/// What the rows come to. A line's 90 days can't overflow it: domain::check() sees to that.
struct Totals {
    std::chrono::seconds duration{0};
    Volume volume;
    std::int64_t events = 0;
    Money cost;
};

/// Duration, volume, count: an amount stands in the column of its unit.
std::array<Cell, 3> amount_cells(const domain::Cdr& cdr, Totals& totals) {
    switch (domain::unit_of(cdr.kind)) {
    case domain::UsageUnit::seconds:
        totals.duration += std::chrono::seconds(cdr.amount);
        return {std::chrono::seconds(cdr.amount), {}, {}};
    case domain::UsageUnit::bytes:
        totals.volume.bytes += cdr.amount;
        return {Cell(), Volume{cdr.amount}, {}};
    case domain::UsageUnit::events:
        break;
    }
    totals.events += cdr.amount;
    return {Cell(), {}, cdr.amount};
}

} // namespace

Sheet sheet_of(const ports::UsageDocument& document, const Wording& wording) {
    Sheet sheet = wording.sheet(wording.say(Message::doc_usage_title));
    sheet.landscape = true;
    sheet.facts = {{wording.say(Message::doc_company), document.customer.name},
                   {wording.say(Message::doc_number), document.line.display()},
                   {wording.say(Message::doc_period), wording.period(document.from, document.to)}};
    if (document.filter.kind) {
        sheet.facts.emplace_back(wording.say(Message::doc_usage_kind),
                                 wording.say(l10n::message_of(*document.filter.kind)));
    }
    if (document.filter.direction) {
        sheet.facts.emplace_back(wording.say(Message::doc_usage_direction),
                                 wording.say(l10n::message_of(*document.filter.direction)));
    }
    sheet.columns = {{wording.say(Message::doc_payments_moment), 18},
                     {wording.say(Message::doc_usage_kind), 12},
                     {wording.say(Message::doc_usage_direction), 14},
                     {wording.say(Message::doc_usage_zone), 18},
                     {wording.say(Message::doc_usage_party), 20},
                     {wording.say(Message::doc_usage_duration), 14, Align::right},
                     {wording.say(Message::doc_usage_volume), 14, Align::right},
                     {wording.say(Message::doc_usage_events), 12, Align::right},
                     {wording.say(Message::doc_usage_cost), 14, Align::right}};
    const auto totals = std::make_shared<Totals>();
    sheet.rows = [&document, &wording, totals](const TakeCells& take) {
        return document.rows([&](const ports::StoredCdr& row) {
            const domain::Cdr& cdr = row.cdr;
            const auto [duration, volume, events] = amount_cells(cdr, *totals);
            totals->cost = Money::of_tiyn(totals->cost.tiyn() + cdr.cost.tiyn());
            return take(std::array<Cell, 9>{wording.zone.to_local(cdr.at), wording.say(l10n::message_of(cdr.kind)),
                                            wording.say(l10n::message_of(cdr.direction)),
                                            wording.say(l10n::message_of(cdr.zone)), cdr.other_party.text(), duration,
                                            volume, events, cdr.cost});
        });
    };
    sheet.closing = [&wording, totals] {
        return std::vector{
            Closing{.label = wording.say(Message::doc_total),
                    .where = std::nullopt,
                    .sums = {{5, totals->duration}, {6, totals->volume}, {7, totals->events}, {8, totals->cost}}}};
    };
    if (document.until_now) {
        sheet.remarks = {wording.say(Message::doc_usage_today)};
    }
    return sheet;
}

} // namespace kabinet::documents
