#include "web-client/ports/semantics.hpp"

#include <doctest/doctest.h>

using namespace kabinet::client;

namespace {

Node text(std::string name) {
    Node node;
    node.name = std::move(name);
    return node;
}

Node button(WidgetId id) {
    Node node;
    node.id = id;
    node.role = Role::button;
    node.name = "Обновить";
    return node;
}

} // namespace

TEST_CASE("nodes between open and close become children") {
    Semantics semantics;
    semantics.begin_frame();
    Node region;
    region.id = 7;
    region.role = Role::main;
    semantics.open(region);
    semantics.add(button(8));
    semantics.close();
    semantics.add(button(9));
    semantics.end_frame();
    REQUIRE(semantics.nodes().size() == 3);
    CHECK(semantics.nodes()[0].parent == 0);
    CHECK(semantics.nodes()[1].parent == 7);
    CHECK(semantics.nodes()[2].parent == 0);
}

TEST_CASE("nodes without an id get one that stays while their place stays") {
    Semantics semantics;
    std::vector<WidgetId> first;
    for (int frame = 0; frame < 2; ++frame) {
        semantics.begin_frame();
        Node group;
        group.id = 5;
        semantics.open(group);
        semantics.add(text("a"));
        semantics.add(text(frame == 0 ? "b" : "changed"));
        semantics.close();
        semantics.add(text("c"));
        semantics.end_frame();
        std::vector<WidgetId> ids;
        for (const Node& node : semantics.nodes()) {
            ids.push_back(node.id);
        }
        CHECK(ids[1] != ids[2]);
        CHECK(ids[1] != ids[3]);
        if (frame == 0) {
            first = ids;
        } else {
            CHECK(ids == first);
        }
    }
}

TEST_CASE("the hash changes with what is shown and only then") {
    Semantics semantics;
    const auto hash_of = [&](const Node& node) {
        semantics.begin_frame();
        semantics.add(node);
        semantics.end_frame();
        return semantics.hash();
    };
    const std::uint64_t before = hash_of(button(1));
    CHECK(hash_of(button(1)) == before);
    Node moved = button(1);
    moved.rect.x = 1;
    CHECK(hash_of(moved) != before);
    Node disabled = button(1);
    disabled.disabled = true;
    CHECK(hash_of(disabled) != before);
    Node expanded = button(1);
    expanded.expanded = false;
    CHECK(hash_of(expanded) != before);
    Node bolder = button(1);
    bolder.font_weight = 600;
    CHECK(hash_of(bolder) != before);
}

TEST_CASE("an activation is taken once") {
    Semantics semantics;
    semantics.report_activation(3);
    semantics.begin_frame();
    CHECK_FALSE(semantics.take_activation(4));
    CHECK(semantics.take_activation(3));
    CHECK_FALSE(semantics.take_activation(3));
}

TEST_CASE("what no widget took in its frame is gone in the next") {
    Semantics semantics;
    semantics.report_activation(3);
    semantics.report_typed(4, "77");
    semantics.report_submit(4);
    semantics.report_key(0, "/");
    semantics.report_escape();
    semantics.begin_frame();
    semantics.end_frame();
    semantics.begin_frame();
    CHECK_FALSE(semantics.take_activation(3));
    CHECK_FALSE(semantics.take_typed(4));
    CHECK_FALSE(semantics.take_submit(4));
    CHECK_FALSE(semantics.take_key(0));
    CHECK_FALSE(semantics.take_escape());
}

TEST_CASE("of several texts typed between two frames the last one counts, keys come in their order") {
    Semantics semantics;
    semantics.report_typed(4, "7");
    semantics.report_typed(4, "77");
    semantics.report_key(9, "ArrowDown");
    semantics.report_key(9, "ArrowUp");
    CHECK(semantics.take_typed(4) == "77");
    CHECK_FALSE(semantics.take_typed(4));
    CHECK(semantics.take_key(9) == "ArrowDown");
    CHECK(semantics.take_key(9) == "ArrowUp");
    CHECK_FALSE(semantics.take_key(9));
}

TEST_CASE("the focus says where it is, how it came there, and for one frame that it moved") {
    Semantics semantics;
    semantics.report_focus(6, true);
    semantics.begin_frame();
    CHECK(semantics.focused(6));
    CHECK_FALSE(semantics.focused(0));
    CHECK(semantics.focus_visible());
    CHECK(semantics.focus_moved());
    semantics.end_frame();
    CHECK_FALSE(semantics.focus_moved());
    semantics.report_focus(6, true);
    CHECK_FALSE(semantics.focus_moved());
}

TEST_CASE("a focus request and announcements are handed over once") {
    Semantics semantics;
    semantics.request_focus(2);
    semantics.announce("Скопировано");
    CHECK(semantics.take_focus_request() == 2);
    CHECK_FALSE(semantics.take_focus_request());
    CHECK(semantics.take_announcements() == std::vector<std::string>{"Скопировано"});
    CHECK(semantics.take_announcements().empty());
}

TEST_CASE("rectangles intersect to what both cover, or to nothing") {
    const Rect a{0, 0, 10, 10};
    CHECK(a.intersected({5, 5, 10, 10}) == Rect{5, 5, 5, 5});
    CHECK(a.intersected({20, 0, 5, 5}).empty());
}

TEST_CASE("scrolling by the browser adds up, is taken once, and is dropped when nobody takes it") {
    Semantics semantics;
    semantics.report_scroll(30);
    semantics.report_scroll(12);
    CHECK(semantics.take_scroll() == 42);
    CHECK(semantics.take_scroll() == 0);
    semantics.report_scroll(5);
    semantics.begin_frame();
    semantics.end_frame();
    CHECK(semantics.take_scroll() == 0);
}
