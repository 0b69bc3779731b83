#include "report/location.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace gainsay {

TEST_CASE("evidence ends where its text does unless the claim knows better") {
  struct Row {
    const char* text;
    std::size_t end_line;
    std::size_t end_column;
  };
  // A claim at 5:3.
  const Row rows[] = {
      {"left", 5, 7},
      {"", 5, 3},
      {"غادَرَت", 5, 10},           // vowel signs count
      {"left \U0001F6A2", 5, 9},  // one sign outside the basic plane
      {"they\nleft", 6, 5},       // a line feed
      {"they\r\nleft", 6, 5},     // one end of line, not two
      {"they\rleft", 6, 5},       // of old
      {"they\r\n\r\nleft it", 7, 8},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Claim claim = sample_claim("c-1", "withdrawn");
    claim.text = row.text;
    CHECK(location_of(claim) == Location{"agency.txt", 5, 3, row.end_line, row.end_column, 0, 0});
    CHECK(is_as_in_file(claim));
    claim.end_line = 9;
    claim.end_column = 4;
    claim.byte_column = 6;
    claim.end_byte_column = 8;
    CHECK(location_of(claim) == Location{"agency.txt", 5, 3, 9, 4, 6, 8});
    CHECK_FALSE(is_as_in_file(claim));  // it is spread over markup
  }
}

TEST_CASE("evidence in a record stands in the record's line") {
  Claim claim = sample_claim("c-1", "withdrawn");
  claim.record = {"feed.jsonl", 12};
  CHECK(location_of(claim) == Location{"feed.jsonl", 12, 0, 12, 0, 0, 0});
  CHECK_FALSE(is_as_in_file(claim));  // there it is a JSON string
}

TEST_CASE("a claim that does not know its place has none") {
  Claim claim = sample_claim("c-1", "withdrawn");
  claim.line = claim.column = 0;
  CHECK(location_of(claim) == Location{"agency.txt", 0, 0, 0, 0, 0, 0});
}

TEST_CASE("paths are written from the folder they are below") {
  struct Row {
    const char* path;
    const char* folder;
    const char* written;
  };
  const Row rows[] = {
      {"story/a.txt", "/repo", "story/a.txt"},
      {"./story//a.txt", "/repo", "story/a.txt"},
      {"story/../a.txt", "/repo", "a.txt"},
      {"/repo/story/a.txt", "/repo", "story/a.txt"},
      {"/repo/story/a.txt", "/repo/", "story/a.txt"},
      {"/repository/a.txt", "/repo", "/repository/a.txt"},
      {"/repo/a.txt", "", "/repo/a.txt"},
      {"../a.txt", "/repo", "../a.txt"},
      {"-", "/repo", "-"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CHECK(path_from(row.path, row.folder) == row.written);
  }
}

TEST_CASE("a URI holds only what a URI may") {
  CHECK(uri_of("story/a-1_b.txt") == "story/a-1_b.txt");
  CHECK(uri_of("a b#1?.txt") == "a%20b%231%3F.txt");
  CHECK(uri_of("c:d%.txt") == "c%3Ad%25.txt");
  CHECK(uri_of("خبر.txt") == "%D8%AE%D8%A8%D8%B1.txt");
  CHECK(uri_of("/tmp/a.txt") == "file:///tmp/a.txt");
}

}  // namespace gainsay
