#pragma once

#include "server/adapters/documents/renderer.hpp"
#include "tests/server/support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace kabinet::test {

/// Documents of a small company, and other people's programs that open them.
struct DocumentFixture {
    TemporaryFolder folder;
    documents::Renderer renderer{folder.path() / "documents"};
    ports::DocumentStyle style{.language = "ru",
                               .zone = TimeZone::find("Asia/Almaty").value(),
                               .made_at = Instant(std::chrono::seconds(1'772'000'000))};
    ports::Party customer{.name = "ТОО «Кабинет»", .bin = "750750750750", .address = {}};
    ports::Party executor{.name = "АО «Оператор»", .bin = "150741007502", .address = "г. Алматы, пр. Абая, 1"};

    /// The document as a file of its own, for programs that want a name.
    std::filesystem::path file(const ports::Document& document, ports::DocumentFormat format) {
        const auto made = renderer.render(document, format, style);
        REQUIRE_MESSAGE(made.has_value(), made.error().detail);
        std::string content((*made)->size(), '\0');
        REQUIRE(::pread((*made)->descriptor(), content.data(), content.size(), 0) ==
                static_cast<ssize_t>(content.size()));
        const auto path = folder.path() / ("document." + std::string(name_of(format)));
        std::ofstream(path, std::ios::binary) << content;
        // For a person who wants to see what the tests have made.
        if (const char* kept = std::getenv("KABINET_KEEP_DOCUMENTS")) {
            static int number = 0;
            std::filesystem::copy_file(
                path, std::filesystem::path(kept) / (std::to_string(++number) + "." + std::string(name_of(format))),
                std::filesystem::copy_options::overwrite_existing);
        }
        return path;
    }

    /// What a command says; it must succeed.
    static std::string output_of(const std::string& command) {
        std::FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
        REQUIRE(pipe != nullptr);
        std::string output;
        std::vector<char> part(4096);
        while (const std::size_t count = std::fread(part.data(), 1, part.size(), pipe)) {
            output.append(part.data(), count);
        }
        const int status = ::pclose(pipe);
        REQUIRE_MESSAGE(status == 0, command << ": " << output);
        return output;
    }

    /// The text of a PDF that qpdf finds sound.
    std::string pdf_text(const ports::Document& document) {
        const std::string path = file(document, ports::DocumentFormat::pdf).string();
        const std::string checked = output_of("qpdf --check " + path);
        CHECK_MESSAGE(checked.contains("No syntax or stream encoding errors found"), checked);
        return output_of("pdftotext -layout " + path + " -");
    }

    /// A part of the workbook's archive.
    std::string xlsx_part(const ports::Document& document, const std::string& part) {
        const std::string path = file(document, ports::DocumentFormat::xlsx).string();
        return output_of("/usr/bin/python3 -c \"import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile('" + path +
                         "').read('" + part + "'))\"");
    }

    std::string csv(const ports::Document& document) {
        std::ifstream stream(file(document, ports::DocumentFormat::csv), std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
};

} // namespace kabinet::test
