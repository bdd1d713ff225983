#include "server/generator/made_lines.hpp"

#include "server/generator/random.hpp"
#include "shared/domain/identifiers/registration_form.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

using namespace kabinet;
using generator::made_company;
using generator::made_line;
using generator::made_number;

namespace {

constexpr Instant now{std::chrono::sys_days{std::chrono::year{2026} / 2 / 26}};

generator::MadeLine line(std::uint64_t seed, std::int64_t index) {
    return made_line(seed, index, {}, domain::AccountNumber::parse("25000000").value(), now);
}

} // namespace

TEST_CASE("random numbers are the same for the same seed, for good, and others for another") {
    generator::Random first(1, 2, 3);
    generator::Random again(1, 2, 3);
    generator::Random other(2, 2, 3);
    CHECK(first.next() == 0x5afb4682bd747a5cU);
    CHECK(again.next() == 0x5afb4682bd747a5cU);
    CHECK(other.next() != 0x5afb4682bd747a5cU);
    CHECK(generator::Random(1, 3, 2).next() != generator::Random(1, 2, 3).next());
}

TEST_CASE("random numbers stay within what was asked, and reach its ends") {
    generator::Random random(1, 1, 1);
    std::set<std::int64_t> between;
    std::map<std::size_t, int> weighted;
    for (int i = 0; i < 10'000; ++i) {
        between.insert(random.between(-2, 2));
        ++weighted[random.weighted(std::array<std::uint64_t, 3>{1, 0, 3})];
        const double fraction = random.fraction();
        CHECK(fraction >= 0);
        CHECK(fraction < 1);
    }
    CHECK(between == std::set<std::int64_t>{-2, -1, 0, 1, 2});
    CHECK(weighted[1] == 0);
    CHECK(weighted[0] > 2300);
    CHECK(weighted[0] < 2700);
    CHECK(weighted[0] + weighted[2] == 10'000);
}

TEST_CASE("every company has a BIN of its own whose check digit is valid") {
    std::set<std::string> bins;
    for (std::int64_t index = 0; index < 20'000; ++index) {
        const auto company = made_company(7, index);
        CHECK(company.bin.check_digit_valid());
        CHECK_FALSE(company.name.empty());
        bins.insert(company.bin.str());
    }
    CHECK(bins.size() == 20'000);
    CHECK(made_company(7, generator::most_companies - 1).bin.check_digit_valid());
}

TEST_CASE("every line has a number and a card of its own that the parsers take") {
    std::set<std::string> numbers;
    std::set<std::string> cards;
    for (std::int64_t index = 0; index < 20'000; ++index) {
        const auto made = line(7, index);
        CHECK(made.line.msisdn == made_number(7, index));
        CHECK(domain::Iccid::parse(made.sim.iccid.digits()).has_value());
        CHECK(made.sim.line == made.line.msisdn);
        CHECK(domain::Imei::parse(made.line.imei->digits()).has_value());
        CHECK(domain::RegistrationForm::parse(made.line.registration_form)->str() == made.line.registration_form);
        CHECK(*made.line.status_changed_at < now);
        CHECK(made.line.available <= made.line.balance);
        numbers.insert(made.line.msisdn.str());
        cards.insert(std::string(made.sim.iccid.digits()));
    }
    CHECK(numbers.size() == 20'000);
    CHECK(cards.size() == 20'000);
    CHECK(line(7, generator::most_lines - 1).line.msisdn == made_number(7, generator::most_lines - 1));
}

TEST_CASE("lines differ as those of a company do") {
    std::map<domain::LineStatus, int> statuses;
    std::map<std::string, int> tariffs;
    int swapped = 0;
    int limited = 0;
    for (std::int64_t index = 0; index < 10'000; ++index) {
        const auto made = line(1, index);
        ++statuses[made.line.status];
        ++tariffs[made.line.tariff];
        swapped += made.sim.swapped_at ? 1 : 0;
        limited += made.line.individual_limit ? 1 : 0;
    }
    CHECK(statuses[domain::LineStatus::active] > 8500);
    CHECK(statuses[domain::LineStatus::blocked] > 500);
    CHECK(statuses[domain::LineStatus::debt] > 200);
    CHECK(statuses[domain::LineStatus::processing] == 0); // no operation is under way
    CHECK(tariffs.size() == 7);
    CHECK(swapped > 1500);
    CHECK(limited > 2000);
}

TEST_CASE("a line is the same for the same seed and another one for another seed") {
    CHECK(line(3, 41).line.msisdn == line(3, 41).line.msisdn);
    CHECK(line(3, 41).sim.codes->puk1 == line(3, 41).sim.codes->puk1);
    CHECK(line(3, 41).line.msisdn != line(4, 41).line.msisdn);
    CHECK(line(3, 41).sim.iccid != line(4, 41).sim.iccid);
    CHECK(made_company(3, 41).bin != made_company(4, 41).bin);
}
