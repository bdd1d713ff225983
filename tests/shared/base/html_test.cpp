#include "shared/base/html.hpp"

#include <doctest/doctest.h>

using namespace kabinet;

TEST_CASE("what HTML would take for its own is escaped, everything else stays") {
    CHECK(html_escaped("<a href=\"x\">Қ & ₸</a>") == "&lt;a href=&quot;x&quot;&gt;Қ &amp; ₸&lt;/a&gt;");
    CHECK(html_escaped("").empty());
}
