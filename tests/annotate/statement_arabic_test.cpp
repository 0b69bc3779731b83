#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/statement.h"
#include "ruleset/language.h"

using namespace gainsay;

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

YamlFile read_yaml(const std::string& name) {
  const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/rules/languages/" + name;
  auto file = parse_yaml(path, read_file(path));
  REQUIRE_MESSAGE(file.has_value(), render(file.error()));
  return *file;
}

const Language& arabic() {
  static const Language language = [] {
    const YamlFile base = read_yaml("ar.yaml");
    const YamlFile statements = read_yaml("ar.statements.yaml");
    Diagnostics diagnostics;
    Language loaded = load_language({&base, &statements}, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics) FAIL_CHECK(render(diagnostic));
    return loaded;
  }();
  return language;
}

// A text and its statements.
class Reading {
 public:
  explicit Reading(std::string_view text) {
    source_.id = "test";
    source_.text = std::string(text);
    source_.body = {0, source_.text.size()};
    document_ = read_document(source_, arabic().folder, arabic().text);
    statements_ = find_statements(document_, arabic().statements, arabic().clitics);
  }

  [[nodiscard]] const std::vector<Statement>& statements() const { return statements_; }

  [[nodiscard]] std::string words(const TokenRange& range) const {
    if (range.empty()) return {};
    return std::string(document_.text(span_with_marks(document_, range)));
  }

  // "speaker < via | cue | content", with "= antecedent" for a speaker named earlier, and what is
  // special about it in brackets; a line each.
  [[nodiscard]] std::string lines() const {
    std::string all;
    for (const Statement& statement : statements_) {
      if (!all.empty()) all += "\n";
      all += words(statement.speaker);
      if (!statement.antecedent.empty()) all += "= " + words(statement.antecedent);
      for (const TokenRange& via : statement.via) all += " < " + words(via);
      all += " | " + words(statement.cue) + " | ";
      for (std::size_t i = 0; i < statement.content.size(); ++i) {
        all += (i > 0 ? " ... " : "") + words(statement.content[i]);
      }
      if (statement.voice == Voice::Quote) all += " [quote]";
      if (statement.voice == Voice::Narration) all += " [narration]";
      if (statement.denies) all += " [denies]";
      if (statement.doubts) all += " [doubts]";
      if (statement.performs) all += " [performs]";
    }
    return all;
  }

 private:
  Source source_;
  Document document_;
  std::vector<Statement> statements_;
};

struct Row {
  std::string_view text;
  std::string_view lines;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(Reading(row.text).lines() == row.lines);
  }
}

}  // namespace

TEST_CASE("the subject stands behind the Arabic verb, with its title and whatever follows that") {
  check({
      {"قال الوزير إن الجسر أغلق.", "الوزير | قال | إن الجسر أغلق"},
      {"وقال وزير النقل الأردني سامي حداد في مؤتمر صحفي الأحد إن الجسر أغلق.",
       "وزير النقل الأردني سامي حداد | وقال | إن الجسر أغلق"},
      {"وأعلنت وزارة الصحة اليوم الأحد أن الحصيلة ارتفعت إلى 12 قتيلا.",
       "وزارة الصحة | وأعلنت | أن الحصيلة ارتفعت إلى 12 قتيلا"},
      {"وذكر مسؤول في وزارة الدفاع أن القوات وصلت.",
       "مسؤول في وزارة الدفاع | وذكر | أن القوات وصلت"},
      {"وقال المتحدث باسم الجيش العميد رامي الخطيب إن الهجوم فشل.",
       "المتحدث باسم الجيش العميد رامي الخطيب | وقال | إن الهجوم فشل"},
      {"وقال رئيس البلدية، سالم ناصر، إن الطريق سيفتح غدا.",
       "رئيس البلدية، سالم ناصر | وقال | إن الطريق سيفتح غدا"},
      {"وقال عدد من سكان الحي إنهم سمعوا انفجارا.", "عدد من سكان الحي | وقال | إنهم سمعوا انفجارا"},
      {"وأفادت وكالة الأنباء (وام) بأن المحادثات انتهت.",
       "وكالة الأنباء (وام) | وأفادت | بأن المحادثات انتهت"},
      {"وأكد لـ«الأنباء» مدير المستشفى أن المصابين غادروا.",
       "مدير المستشفى < «الأنباء» | وأكد | أن المصابين غادروا"},
      {"وقال مدير المستشفى لوكالة رويترز إن المصابين غادروا.",
       "مدير المستشفى < لوكالة رويترز | وقال | إن المصابين غادروا"},
      {"وبين رئيس بلدية المدينة سالم ناصر أن الجسر أغلق.",
       "رئيس بلدية المدينة سالم ناصر | وبين | أن الجسر أغلق"},
      {"وكشف النادي النقاب عن خطة جديدة.", "النادي | وكشف | خطة جديدة"},
      {"يرى المحلل سمير عطية أن الاتفاق هش.", "المحلل سمير عطية | يرى | أن الاتفاق هش"},
      {"وقالت السفيرة في تغريدة عبر تويتر إن بلادها لن تنسحب.",
       "السفيرة | وقالت | إن بلادها لن تنسحب"},
      {"ورأى الخبراء الذين حضروا الندوة أن السوق ستتعافى.", "الخبراء | ورأى | أن السوق ستتعافى"},
      {"وأضاف، أن العمل بدأ.", " | وأضاف | أن العمل بدأ"},
  });
}

TEST_CASE("a direct quotation follows a colon, a complementizer or the subject") {
  check({
      {"وقال الوزير: \"لن نغادر البلاد\".", "الوزير | وقال | \"لن نغادر البلاد\" [quote]"},
      {"وقال الوزير «لن نغادر البلاد قبل الربيع».",
       "الوزير | وقال | «لن نغادر البلاد قبل الربيع» [quote]"},
      {"وقال الوزير إن «القوات لن تغادر البلاد».",
       "الوزير | وقال | إن «القوات لن تغادر البلاد» [quote]"},
      {"وأضاف الوزير قائلا: \"لن نغادر البلاد\".", "الوزير | وأضاف | \"لن نغادر البلاد\" [quote]"},
      {"وكتب النائب في حسابه: \"سنصوت ضد القانون\".",
       "النائب | وكتب | \"سنصوت ضد القانون\" [quote]"},
      {"وقال الوزير: لن نغادر البلاد.", "الوزير | وقال | لن نغادر البلاد"},
      {"وقال \"الخطيب\" إن المباراة تأجلت.", "\"الخطيب\" | وقال | إن المباراة تأجلت"},
  });
}

TEST_CASE("words that introduce the content end the subject") {
  check({
      {"وأشار الوزير إلى أن الجسر أغلق.", "الوزير | وأشار | أن الجسر أغلق"},
      {"وشدد المدير على أن العمل مستمر.", "المدير | وشدد | أن العمل مستمر"},
      {"وشدد المدير على ضرورة وقف العمل.", "المدير | وشدد | ضرورة وقف العمل"},
      {"وحذر المدير من خطر الفيضانات.", "المدير | وحذر | خطر الفيضانات"},
      {"وحذر مصدر من داخل الشركة من أن المصنع سيغلق.",
       "مصدر من داخل الشركة | وحذر | أن المصنع سيغلق"},
      {"وطالب النائب بفتح تحقيق في الحادث.", "النائب | وطالب | بفتح تحقيق في الحادث"},
      {"ودعا الأمين العام للأمم المتحدة إلى وقف إطلاق النار.",
       "الأمين العام للأمم المتحدة | ودعا | وقف إطلاق النار"},
      {"ودعا الخطيب المواطنين إلى الهدوء.", "الخطيب | ودعا | الهدوء"},
      {"وأعربت السفيرة عن قلقها من التصعيد.", "السفيرة | وأعربت | قلقها من التصعيد"},
      {"وكشفت الشركة عن خطة جديدة.", "الشركة | وكشفت | خطة جديدة"},
      {"وتعهد الرئيس بمواصلة الإصلاح.", "الرئيس | وتعهد | بمواصلة الإصلاح"},
      {"ورحب المجلس بالقرار.", "المجلس | ورحب | بالقرار"},
  });
}

TEST_CASE("a nominal object begins with a verbal noun") {
  check({
      {"أعلن العراق انتهاء العمليات في المدينة.",
       "العراق | أعلن | انتهاء العمليات في المدينة [performs]"},
      {"وأعلنت الشركة رسميا انسحابها من المشروع.",
       "الشركة | وأعلنت | انسحابها من المشروع [performs]"},
      {"كما أكد الحلف من جانبه انتهاء مهمة قواته، واقتصارها على التدريب.",
       "الحلف | أكد | انتهاء مهمة قواته، واقتصارها على التدريب"},
      {"وأكد وزير الداخلية، سامي حداد، للسفير الجديد، أمس، رفض بلاده التدخل.",
       "وزير الداخلية، سامي حداد | وأكد | رفض بلاده التدخل"},
      {"وأكد التزامه بالاتفاق.", ""},
      {"وتوقع البنك المركزي ارتفاع الأسعار.", "البنك المركزي | وتوقع | ارتفاع الأسعار"},
      {"وأعلنت الشرطة القبض على خمسة مشتبه بهم.",
       "الشرطة | وأعلنت | القبض على خمسة مشتبه بهم [performs]"},
      {"وأكد رئيس هيئة مكافحة الفساد أن التحقيق بدأ.",
       "رئيس هيئة مكافحة الفساد | وأكد | أن التحقيق بدأ"},
  });
}

TEST_CASE("denials and doubts are told from assertions") {
  check({
      {"نفى المتحدث باسم الجيش صحة الأنباء عن انسحاب القوات.",
       "المتحدث باسم الجيش | نفى | صحة الأنباء عن انسحاب القوات [denies]"},
      {"ونفت الشركة أن تكون قد أفلست.", "الشركة | ونفت | أن تكون قد أفلست [denies]"},
      {"ونفى مسؤول وجود أي اتفاق.", "مسؤول | ونفى | وجود أي اتفاق [denies]"},
      {"ورفضت الحكومة الاتهامات.", "الحكومة | ورفضت | الاتهامات [denies]"},
      {"ورفضت الحكومة قبول الشروط.", "الحكومة | ورفضت | قبول الشروط [denies]"},
      {"واستبعد الوزير إلغاء الدورة.", "الوزير | واستبعد | إلغاء الدورة [denies]"},
      {"وشكك الخبير في صحة الأرقام.", "الخبير | وشكك | صحة الأرقام [doubts]"},
      {"ولم يؤكد المتحدث أن القوات انسحبت.", "المتحدث | يؤكد | أن القوات انسحبت [doubts]"},
      {"ولم ينف الوزير أن المحادثات جرت.", "الوزير | ينف | أن المحادثات جرت [doubts]"},
  });
}

TEST_CASE("a verb without a subject goes on with the last speaker of its gender") {
  check({
      {"قال الوزير إن الجسر أغلق. وأضاف أن العمل بدأ.",
       "الوزير | قال | إن الجسر أغلق\n"
       "= الوزير | وأضاف | أن العمل بدأ"},
      {"قالت الوزيرة إن الجسر أغلق. وقال السائق إن الطريق مزدحم. وأضافت أن العمل بدأ.",
       "الوزيرة | قالت | إن الجسر أغلق\n"
       "السائق | وقال | إن الطريق مزدحم\n"
       "= الوزيرة | وأضافت | أن العمل بدأ"},
      {"قال الوزير إن الجسر أغلق. وقالت الشرطة إن الطريق آمن. وتابع: \"العمل بدأ\".",
       "الوزير | قال | إن الجسر أغلق\n"
       "الشرطة | وقالت | إن الطريق آمن\n"
       "= الوزير | وتابع | \"العمل بدأ\" [quote]"},
      {"قال خبراء إن السوق تراجعت. وأضافوا أن الأسعار ستهبط.",
       "خبراء | قال | إن السوق تراجعت\n"
       "= خبراء | وأضافوا | أن الأسعار ستهبط"},
      {"وقال الوزير إن الجسر أغلق، وأضاف أن العمل بدأ.",
       "الوزير | وقال | إن الجسر أغلق\n"
       "= الوزير | وأضاف | أن العمل بدأ"},
      {"قال الوزير إن الرئيس وافق. وهو يرى أن القانون سيمر.",
       "الوزير | قال | إن الرئيس وافق\n"
       "وهو= الوزير | يرى | أن القانون سيمر"},
  });
}

TEST_CASE("a participle shares the speaker of its sentence and ends the content before it") {
  check({
      {"وقال الوزير إن الجسر أغلق، مشيرا إلى أن العمل بدأ.",
       "الوزير | وقال | إن الجسر أغلق\n"
       "= الوزير | مشيرا | أن العمل بدأ"},
      {"وأكدت الوزيرة أن الجسر أغلق، مضيفة أن العمل بدأ، ومؤكدة أنه سينتهي قريبا.",
       "الوزيرة | وأكدت | أن الجسر أغلق\n"
       "= الوزيرة | مضيفة | أن العمل بدأ\n"
       "= الوزيرة | ومؤكدة | أنه سينتهي قريبا"},
      {"وصل الأمير سعد بن فهد إلى المدينة مؤكدا أن العلاقات متينة.",
       "الأمير سعد بن فهد | مؤكدا | أن العلاقات متينة"},
      {"وأعلن النادي انسحابه من البطولة، مطالبا بتعويض.",
       "النادي | وأعلن | انسحابه من البطولة [performs]\n"
       "= النادي | مطالبا | بتعويض"},
      {"وتحدث الوزير عن الأزمة بقوله: \"لن نغادر البلاد\".",
       "الوزير | بقوله | \"لن نغادر البلاد\" [quote]"},
  });
}

TEST_CASE("agencies hand on what others said") {
  check({
      {"ونقلت وكالة الأنباء الأردنية (بترا) عن المكتب الإعلامي للوزير القول إن الجسر أغلق.",
       "المكتب الإعلامي للوزير < وكالة الأنباء الأردنية (بترا) | ونقلت | إن الجسر أغلق"},
      {"ونقلت صحيفة الغد عن مسؤول قوله: \"لن نغادر البلاد\".",
       "مسؤول < صحيفة الغد | ونقلت | \"لن نغادر البلاد\" [quote]"},
      {"ذكرت وكالة رويترز نقلا عن مصدر حكومي أن المفاوضات توقفت.",
       "مصدر حكومي < وكالة رويترز | ذكرت | أن المفاوضات توقفت"},
      {"أعلنت وكالة الأنباء أن التحالف الدولي في العراق أكد أنه أنهى عملياته.",
       "وكالة الأنباء | أعلنت | أن التحالف الدولي في العراق أكد أنه أنهى عملياته\n"
       "التحالف الدولي في العراق < وكالة الأنباء | أكد | أنه أنهى عملياته"},
      {"وجاء في بيان للوزارة أن الجسر أغلق.", "بيان للوزارة | وجاء | أن الجسر أغلق"},
      {"وقال التحالف في تصريح للوكالة الأردنية: \"لن نغادر البلاد\".",
       "التحالف < للوكالة الأردنية | وقال | \"لن نغادر البلاد\" [quote]"},
  });
}

TEST_CASE("the subject may stand before the verb") {
  check({
      {"الأردن يؤكد أن الحدود مفتوحة", "الأردن | يؤكد | أن الحدود مفتوحة"},
      {"وكان الوزير قد أعلن أن الجسر أغلق.", "الوزير | أعلن | أن الجسر أغلق"},
      {"وكانت شبكات التلفزيون، قد ذكرت أن الجسر أغلق.", "شبكات التلفزيون | ذكرت | أن الجسر أغلق"},
      {"أما الرئيس فأكد أن القانون سيمر.", "الرئيس | فأكد | أن القانون سيمر"},
      {"وتحدثت الصحف عن الوزيرة التي أكدت أن الجسر أغلق.", "الوزيرة | أكدت | أن الجسر أغلق"},
      {"الخبير سمير عطية، مدير مركز الدراسات، قال إن السوق تراجعت.",
       "الخبير سمير عطية | قال | إن السوق تراجعت"},
      {"بدوره، قال النائب إن القانون سيمر.", "النائب | قال | إن القانون سيمر"},
  });
}

TEST_CASE("a comment or a preposition names who said the clause beside it") {
  check({
      {"قتل ستة جنود في الانفجار، حسبما أفاد مسؤول في الشرطة.",
       "مسؤول في الشرطة | أفاد | قتل ستة جنود في الانفجار"},
      {"وارتفعت الأسعار كثيرا هذا العام، كما قال الوزير.",
       "الوزير | قال | وارتفعت الأسعار كثيرا هذا العام"},
      {"أغلق الجسر صباح اليوم، بحسب ما ذكرت وكالة الأنباء.",
       "وكالة الأنباء | ذكرت | أغلق الجسر صباح اليوم"},
      {"وبحسب مصادر أمنية، فإن الهجوم وقع فجر اليوم.",
       "مصادر أمنية | وبحسب | فإن الهجوم وقع فجر اليوم"},
      {"أغلق الجسر صباح اليوم، وفقا لوزارة النقل.", "لوزارة النقل | وفقا | أغلق الجسر صباح اليوم"},
      {"تراجعت الأسعار هذا العام، على حد قول الخبير.",
       "الخبير | على حد قول | تراجعت الأسعار هذا العام"},
      {"\"لن نغادر البلاد أبدا\"، قال الوزير.", "الوزير | قال | \"لن نغادر البلاد أبدا\" [quote]"},
  });
}

TEST_CASE("the author's background and hearsay have no speaker") {
  check({
      {"يُذكر أن الجسر افتتح عام 2010.", " | يُذكر | أن الجسر افتتح عام 2010 [narration]"},
      {"والجدير بالذكر أن الجسر افتتح عام 2010.",
       " | والجدير بالذكر | أن الجسر افتتح عام 2010 [narration]"},
      {"وقيل إن الجسر أغلق.", " | وقيل | إن الجسر أغلق"},
      {"ويُعتقد أن المهاجم فر.", " | ويُعتقد | أن المهاجم فر"},
  });
}

TEST_CASE("a headline names its speaker before a colon") {
  check({
      {"وزير النقل: الجسر سيفتح غدا\nافتتح الجسر أمس.", "وزير النقل | : | الجسر سيفتح غدا"},
      {"رابط الخبر: الجسر سيفتح غدا\nافتتح الجسر أمس.", ""},
  });
}

TEST_CASE("words that look like reporting verbs are none") {
  check({
      {"وقع الانفجار بين المدينة وبين القرية التي أعلن أنها آمنة.", ""},
      {"وأنا لا أستبعد أن الجسر أغلق.", ""},
      {"تعمل اللجنة حسب الجدول المعد.", ""},
      {"يريد الوزير أن يعلن أن الجسر أغلق.", ""},
      {"عبر تويتر وصلت الرسالة عن طريق الخطأ.", ""},
      {"درس الطالب في الجامعة ثم قرأ طالب آخر بالمكتبة.", ""},
      {"ينقل القطار الركاب إلى المدينة.", ""},
  });
}

TEST_CASE("how the speaker was found is told") {
  const auto how = [](std::string_view text) {
    std::vector<SpeakerHow> all;
    const Reading reading(text);
    for (const Statement& statement : reading.statements()) all.push_back(statement.how);
    return all;
  };
  using How = SpeakerHow;
  CHECK(how("قال الوزير إن الجسر أغلق.") == std::vector{How::Explicit});
  CHECK(how("قال الوزير إن الجسر أغلق. وأضاف أن العمل بدأ.") ==
        std::vector{How::Explicit, How::Continuation});
  CHECK(how("وأضاف أن العمل بدأ.") == std::vector{How::Unknown});
  CHECK(how("وبحسب تقرير الوزارة، أغلق الجسر.") == std::vector{How::AccordingTo});
  CHECK(how("يذكر أن الجسر أغلق.") == std::vector{How::Narrator});
  CHECK(how("قالت الوكالة إن الوزير أكد أن الجسر أغلق.") ==
        std::vector{How::Explicit, How::Nested});
}

// The article that the program was conceived for stands beside the checkout on the makers'
// machines.
TEST_CASE("the statements of the seed article are found") {
  const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/../shared/seed/article.ar.txt";
  if (!std::filesystem::exists(path)) {
    MESSAGE("skipped: there is no " << path);
    return;
  }
  const Reading reading(read_file(path));
  struct Expected {
    std::string_view cue;
    std::string_view speaker;
    std::string_view via;
    bool quote;
    bool performs;
  };
  const std::vector<Expected> expected = {
      {"أعلنت", "وكالة الأنباء العراقية", "", false, false},
      {"أكد", "التحالف الدولي", "وكالة الأنباء العراقية", false, false},
      {"وقال", "التحالف", "للوكالة العراقية", true, false},
      {"وأضاف", "التحالف", "", true, false},
      {"وتابع", "التحالف", "", true, false},
      {":", "مستشار الأمن القومي", "", false, false},
      {"وأكد", "مستشار الأمن القومي", "", false, false},
      {"ونقلت", "المكتب الإعلامي", "وكالة الأنباء العراقية", false, false},
      {"وأضاف", "الأعرجي", "", true, false},
      {"أعلن", "العراق", "", false, true},
      {"وقال", "الأعرجي", "", true, false},
      {"أكد", "التحالف الدولي", "", false, false},
  };
  REQUIRE(reading.statements().size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    const Statement& found = reading.statements()[i];
    CHECK(reading.words(found.cue) == expected[i].cue);
    CHECK(reading.words(found.speaker).starts_with(expected[i].speaker));
    const std::string via = found.via.empty() ? std::string() : reading.words(found.via.front());
    CHECK(via.starts_with(expected[i].via));
    CHECK(via.empty() == expected[i].via.empty());
    CHECK((found.voice == Voice::Quote) == expected[i].quote);
    CHECK(found.performs == expected[i].performs);
    CHECK_FALSE(found.denies);
    CHECK_FALSE(found.content.empty());
  }
}
