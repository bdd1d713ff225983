#include "tests/sameness/table.hpp"

#include "shared/contract/codec.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

template struct kabinet::contract::Codec<kabinet::test::SamenessRow>;

namespace kabinet::test {

std::vector<SamenessRow> sameness_rows() {
    std::vector<SamenessRow> rows;
    std::istringstream paths(KABINET_SAMENESS_TABLES);
    std::string path;
    while (std::getline(paths, path, '|')) {
        std::ifstream file(path, std::ios::binary);
        CAPTURE(path);
        REQUIRE(file.is_open());
        std::string line;
        while (std::getline(file, line)) {
            CAPTURE(line);
            auto row = contract::decode<SamenessRow>(line);
            REQUIRE(row);
            rows.push_back(*std::move(row));
        }
    }
    return rows;
}

} // namespace kabinet::test
