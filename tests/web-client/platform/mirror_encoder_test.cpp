#include "web-client/platform/mirror_encoder.hpp"

#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

using namespace kabinet::client;

namespace {

Node node(WidgetId id, WidgetId parent, Role role, std::string name, Rect rect = {0, 0, 10, 10}) {
    Node made;
    made.id = id;
    made.parent = parent;
    made.role = role;
    made.name = std::move(name);
    made.rect = rect;
    return made;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the first picture says every node, its place and the structure") {
    MirrorEncoder encoder;
    const std::string said = encoder.encode(
        {node(1, 0, Role::main, "", {0, 56, 100, 50}), node(2, 1, Role::button, "Войти", {10, 60, 30, 20})});
    CHECK(contains(said, R"([1,"main")"));
    CHECK(contains(said, R"([2,"button","Войти")"));
    CHECK(contains(said, "[1,0,2,1]"));
    CHECK(contains(said, "2,10,4,30,20,0,0,0,0")); // from the parent's corner
}

TEST_CASE("what stayed the same is not said again") {
    MirrorEncoder encoder;
    const std::vector<Node> nodes{node(1, 0, Role::main, ""), node(2, 1, Role::button, "Войти")};
    CHECK_FALSE(encoder.encode(nodes).empty());
    CHECK(encoder.encode(nodes).empty());
}

TEST_CASE("a changed text is said alone") {
    MirrorEncoder encoder;
    std::vector<Node> nodes{node(1, 0, Role::main, ""), node(2, 1, Role::none, "40 номеров")};
    (void)encoder.encode(nodes);
    nodes[1].name = "10 номеров";
    const std::string said = encoder.encode(nodes);
    CHECK(contains(said, "10 номеров"));
    CHECK_FALSE(contains(said, R"("main")"));
    CHECK(contains(said, "],0,[]]"));
}

TEST_CASE("a parent that moves takes its children along: only its own place is said") {
    MirrorEncoder encoder;
    std::vector<Node> nodes{node(1, 0, Role::row, "", {0, 100, 50, 20}),
                            node(2, 1, Role::cell, "M2M", {5, 105, 20, 10})};
    (void)encoder.encode(nodes);
    nodes[0].rect.y = 80;
    nodes[1].rect.y = 85;
    CHECK(encoder.encode(nodes) == "[[],0,[1,0,80,50,20,0,0,0,0]]");
}

TEST_CASE("a node that went leaves the structure, and comes back whole") {
    MirrorEncoder encoder;
    const Node first = node(1, 0, Role::main, "");
    const Node second = node(2, 1, Role::button, "Войти");
    (void)encoder.encode({first, second});
    CHECK(encoder.encode({first}) ==
          "[[[1,\"main\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",0,0,0,0,0,0,400,0,-1,-1,14,0,0]],[1,0],[]]");
    CHECK_FALSE(encoder.knows(2));
    CHECK(contains(encoder.encode({first, second}), "Войти"));
}

TEST_CASE("what the clip cuts off is said side by side") {
    MirrorEncoder encoder;
    Node row = node(1, 0, Role::row, "", {0, 90, 100, 40});
    row.clip = {10, 100, 80, 500};
    CHECK(contains(encoder.encode({row}), "1,0,90,100,40,10,10,10,0"));

    Node outside = node(2, 0, Role::row, "", {0, 0, 100, 40});
    outside.clip = {0, 100, 100, 500};
    CHECK(contains(encoder.encode({outside}), "2,0,0,100,40,0,40,0,0"));
}

TEST_CASE("texts are escaped so that the page reads them as they are") {
    MirrorEncoder encoder;
    CHECK(contains(encoder.encode({node(1, 0, Role::none, "«\"\\\n\x01»")}), R"("«\"\\\u000a\u0001»")"));
}

TEST_CASE("a forgotten node is said again though it is the same") {
    MirrorEncoder encoder;
    Node field = node(7, 0, Role::textbox, "Поиск");
    field.value = "12";
    (void)encoder.encode({field});
    encoder.forget(7);
    CHECK(contains(encoder.encode({field}), R"("12")"));
    CHECK(encoder.encode({field}).empty());
}

TEST_CASE("the second node of one id in a frame is left out") {
    MirrorEncoder encoder;
    const std::string said = encoder.encode({node(1, 0, Role::button, "первая"), node(1, 0, Role::button, "вторая")});
    CHECK(contains(said, "первая"));
    CHECK_FALSE(contains(said, "вторая"));
}

TEST_CASE("movement below a hundredth of a pixel is none") {
    MirrorEncoder encoder;
    std::vector<Node> nodes{node(1, 0, Role::main, "", {0, 10, 10, 10})};
    (void)encoder.encode(nodes);
    nodes[0].rect.y = 10.004F;
    CHECK(encoder.encode(nodes).empty());
    nodes[0].rect.y = -10.25F;
    CHECK(contains(encoder.encode(nodes), "1,0,-10.25,10,10"));
}
