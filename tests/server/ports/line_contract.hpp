#pragma once

// What every engine's LineRepository has to do when lines come from an import or are changed by operations. See
// catalogue_contract.hpp for how an engine runs it.

#include "tests/server/ports/line_parts_contract.hpp"

namespace kabinet::test {

TEST_CASE_TEMPLATE_DEFINE("lines that are put", Engine, line_put_contract) {
    Engine engine;
    const ports::CompanyId company = engine.add_company("750750750750");
    const ports::CompanyId foreign = engine.add_company("800800800800");
    engine.add_account(company, "25071142");
    engine.add_account(foreign, "25400801");
    const domain::Msisdn number = msisdn("77010542019");
    ports::NewLine line = new_line(company, number.digits(), "25071142");
    line.status_changed_at = at(1'518'835'200);
    line.balance = Money::of_tenge(892);
    line.registration_form = "300014697190-149";
    line.imei = imei("35202309352069");
    ports::NewSim sim{.iccid = iccid("89997027507916785078"),
                      .line = number,
                      .swapped_at = at(1'535'362'620),
                      .codes = ports::SimCodes{"0000", "6911", "11507782", "15275799"}};
    const auto put = [&](const ports::NewLine& what, const std::optional<ports::NewSim>& card = std::nullopt) {
        return engine.database->write([&](ports::Transaction& t) { return t.lines().put(what, card); });
    };
    const auto found = [&] {
        return engine.database->read([&](const ports::Transaction& t) { return t.lines().find(company, number); })
            .value()
            .value();
    };
    const auto codes = [&] {
        return engine.database->read([&](const ports::Transaction& t) { return t.lines().sim_codes(company, number); })
            .value();
    };
    REQUIRE(put(line, sim) == ports::Put::added);

    SUBCASE("a new one has all its fields and its card") {
        CHECK(found().status_changed_at == line.status_changed_at);
        CHECK(found().row.balance == line.balance);
        CHECK(found().registration_form == line.registration_form);
        CHECK(found().imei->digits() == "35202309352069");
        CHECK(found().iccid == sim.iccid);
        CHECK(found().sim_swapped_at == sim.swapped_at);
        CHECK(codes()->puk2 == "15275799");
    }
    SUBCASE("the same twice changes nothing") {
        CHECK(put(line, sim) == ports::Put::unchanged);
        CHECK(put(line) == ports::Put::unchanged);
    }
    SUBCASE("every field that differs is a change") {
        const auto changed = [&](auto change) {
            ports::NewLine other = line;
            change(other);
            CHECK(put(other, sim) == ports::Put::changed);
            CHECK(put(other, sim) == ports::Put::unchanged);
        };
        changed([](ports::NewLine& other) { other.tariff = "M2M"; });
        changed([](ports::NewLine& other) { other.tariff.clear(); });
        changed([](ports::NewLine& other) { other.status = domain::LineStatus::debt; });
        changed([](ports::NewLine& other) { other.status_changed_at = std::nullopt; });
        changed([](ports::NewLine& other) { other.balance = Money::of_tiyn(-1); });
        changed([](ports::NewLine& other) { other.available = Money::of_tiyn(7); });
        changed([](ports::NewLine& other) { other.individual_limit = Money::of_tenge(5); });
        changed([](ports::NewLine& other) { other.registration_form.clear(); });
        changed([](ports::NewLine& other) { other.sms_ussd_ban = true; });
        changed([](ports::NewLine& other) { other.imei = std::nullopt; });
    }
    SUBCASE("the status of a line in processing is its operation's business") {
        engine.write([&](ports::Transaction& t) {
            return t.lines().set_status(number, domain::LineStatus::processing, at(1'600'000'000));
        });
        CHECK(put(line, sim) == ports::Put::unchanged);
        line.balance = Money::of_tenge(1);
        CHECK(put(line, sim) == ports::Put::changed);
        CHECK(found().row.status == domain::LineStatus::processing);
        CHECK(found().status_changed_at == at(1'600'000'000));
        CHECK(found().row.balance == Money::of_tenge(1));
    }
    SUBCASE("what is not known of the same card stays known") {
        sim.codes.reset();
        sim.swapped_at.reset();
        CHECK(put(line, sim) == ports::Put::unchanged);
        CHECK(codes()->pin2 == "6911");
        sim.codes = ports::SimCodes{"1111", "", "", ""};
        CHECK(put(line, sim) == ports::Put::changed);
        CHECK(codes()->pin1 == "1111");
        CHECK(codes()->pin2 == "6911");
    }
    SUBCASE("another card takes the old one's place, with its codes") {
        sim.iccid = iccid("89997021234567899456");
        sim.codes.reset();
        CHECK(put(line, sim) == ports::Put::changed);
        CHECK(found().iccid == sim.iccid);
        CHECK_FALSE(codes().has_value());
    }
    SUBCASE("a card in use, another company's number and a foreign account are refused, and nothing is changed") {
        ports::NewLine second = new_line(company, "77010542020", "25071142");
        sim.line = second.msisdn;
        const auto taken = put(second, sim);
        REQUIRE_FALSE(taken.has_value());
        CHECK(taken.error().code == ErrorCode::iccid_in_use);
        CHECK(taken.error().field == "iccid");
        const auto theirs = put(new_line(foreign, number.digits(), "25400801"));
        REQUIRE_FALSE(theirs.has_value());
        CHECK(theirs.error().code == ErrorCode::conflict);
        CHECK(theirs.error().field == "msisdn");
        CHECK(put(new_line(company, number.digits(), "25400801")).error().code == ErrorCode::conflict);
        CHECK(found().row.account.digits() == "25071142");
        CHECK(engine.database->read([&](const ports::Transaction& t) { return t.lines().counts(company); })->total() ==
              1);
    }
}

TEST_CASE_TEMPLATE_DEFINE("lines that operations change", Engine, line_change_contract) {
    TwoLines<Engine> engine;
    const ports::CompanyId company{1};
    const auto found = [&] {
        return engine.read([&](const ports::Transaction& t) { return t.lines().find(company, engine.line); }).value();
    };
    const auto line_of_sim = [&](std::string_view digits) {
        return engine.read([&](const ports::Transaction& t) { return t.lines().line_of_sim(iccid(digits)); });
    };

    SUBCASE("the status and its moment") {
        engine.write([&](ports::Transaction& t) {
            return t.lines().set_status(engine.line, domain::LineStatus::blocked, at(1'551'175'920));
        });
        CHECK(found().row.status == domain::LineStatus::blocked);
        CHECK(found().status_changed_at == at(1'551'175'920));
        CHECK(engine.read([&](const ports::Transaction& t) { return t.lines().counts(company); }).blocked == 1);
    }
    SUBCASE("the SIM card: the old one's codes go with it, and a card in use elsewhere is a conflict") {
        engine.write([&](ports::Transaction& t) {
            return t.lines().add_sim({.iccid = iccid("89997027507916785078"),
                                      .line = engine.line,
                                      .swapped_at = std::nullopt,
                                      .codes = ports::SimCodes{"0000", "6911", "11507782", "15275799"}});
        });
        CHECK(line_of_sim("89997027507916785078") == engine.line);
        engine.write([&](ports::Transaction& t) {
            return t.lines().swap_sim(engine.line, iccid("89997021234567899456"), at(7));
        });
        CHECK(found().iccid == iccid("89997021234567899456"));
        CHECK(found().sim_swapped_at == at(7));
        CHECK_FALSE(found().has_sim_codes);
        CHECK_FALSE(line_of_sim("89997027507916785078").has_value());
        CHECK(engine.refusal([&](ports::Transaction& t) {
            return t.lines().swap_sim(engine.other, iccid("89997021234567899456"), at(8));
        }) == ErrorCode::conflict);
        CHECK(line_of_sim("89997021234567899456") == engine.line);
    }
    SUBCASE("the ban, the limit and the secret code, on and off") {
        const auto change = [&](bool ban, std::optional<Money> limit, std::optional<Instant> code_sent_at) {
            engine.write([&](ports::Transaction& t) { return t.lines().set_sms_ussd_ban(engine.line, ban); });
            engine.write([&](ports::Transaction& t) { return t.lines().set_individual_limit(engine.line, limit); });
            engine.write([&](ports::Transaction& t) { return t.lines().set_secret_code(engine.line, code_sent_at); });
            CHECK(found().sms_ussd_ban == ban);
            CHECK(found().individual_limit == limit);
            CHECK(found().secret_code_sent_at == code_sent_at);
        };
        change(true, Money::of_tenge(892), at(9));
        change(false, std::nullopt, std::nullopt);
    }
    SUBCASE("a line that is none is not found") {
        const auto missing = [&](auto change) {
            CHECK(engine.refusal([&](ports::Transaction& t) { return change(t.lines()); }) == ErrorCode::not_found);
        };
        missing([&](ports::LineRepository& lines) {
            return lines.set_status(engine.nobody, domain::LineStatus::active, at(1));
        });
        missing([&](ports::LineRepository& lines) { return lines.set_sms_ussd_ban(engine.nobody, true); });
        missing([&](ports::LineRepository& lines) { return lines.set_individual_limit(engine.nobody, {}); });
        missing([&](ports::LineRepository& lines) { return lines.set_secret_code(engine.nobody, {}); });
    }
}

} // namespace kabinet::test
