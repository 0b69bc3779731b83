#include <doctest/doctest.h>

#include "english.h"

using gainsay::testing::check_english;

TEST_CASE("the mark behind a pronoun stands for the auxiliary that what follows asks for") {
  check_english({
      {"She's praised the plan.", {"She | praised | the plan"}},
      {"The mayor met those who've called for talks.", {"who | called for | talks"}},
      {"He's called for talks.", {"He | called for | talks"}},
      {"He's praised by the council.", {"the council | praised | He"}},
      {"He's expected to leave.", {" | expected | He ... to leave"}},
  });
}

TEST_CASE("a bare form is a verb behind a plural that other words follow, or stands for many") {
  check_english({
      {"Letters from the old harbour show the toll was too high.",
       {"Letters from the old harbour | show | the toll was too high"}},
      {"The toll was too high, new harbour records show.",
       {"new harbour records | show | The toll was too high"}},
      {"But some note that the toll was too high.", {"some | note | that the toll was too high"}},
      {"The rules of the claim state nothing.", {}},
  });
}

TEST_CASE("words of how may stand between a verb and its infinitive") {
  check_english({
      {"Farmers are slightly more likely to say that the flood was bad.",
       {"Farmers | say | that the flood was bad"}},
  });
}

TEST_CASE("a colon at the end of a paragraph may announce the next one without marks") {
  check_english({
      {"The guild added:\n\nThe mill is closed. It will stay so.\n\nThe mayor left.",
       {"The guild | added | The mill is closed. It will stay so."}},
  });
}

TEST_CASE("an object ends before the occasion on which it is spoken of") {
  check_english({
      {"The mayor defended the toll in a speech to farmers.", {"The mayor | defended | the toll"}},
      {"She noted the rule in the interview last week.", {"She | noted | the rule"}},
      {"She attacked the mill during a visit.", {"She | attacked | the mill"}},
      {"The union endorsed Hadi last week and left.", {"The union | endorsed | Hadi"}},
      {"The council banned fires when it met.", {"The council | banned | fires"}},
      {"The general refused to meet the miners as he left.",
       {"The general | refused | to meet the miners"}},
      {"Jones criticized debate rules in other debate halls.",
       {"Jones | criticized | debate rules in other debate halls"}},
      {"The mayor opened the hall by praising the miners.", {"The mayor | praising | the miners"}},
  });
}

TEST_CASE("a conjunction begins no clause and ends none that its verb is joined to") {
  check_english({
      {"The council promised a park and tried to buy the land.",
       {"The council | promised | a park"}},
      {"He did not mention the mill but did note that it burned.",
       {"He | mention | the mill", "He | note | that it burned"}},
      {"The report described days when miners met or spoke of the flood.",
       {"The report | described | days when miners met or spoke of the flood"}},
  });
}

TEST_CASE("a verb that an adverb joins goes on with the subject") {
  check_english({
      {"Jones demands a vote, yet refuses to attend it.",
       {"Jones | demands | a vote", "Jones | refuses | to attend it"}},
  });
}

TEST_CASE("only what the tense of a cue allows goes on with it") {
  check_english({
      {"The mayor says he met the miners and asked them to wait.",
       {"The mayor | says | he met the miners and asked them to wait"}},
      {"Jones said she was ill and wanted to go home.",
       {"Jones | said | she was ill and wanted to go home"}},
      {"Jones said she would read it and demanded a vote.",
       {"Jones | said | she would read it", "Jones | demanded | a vote"}},
  });
}

TEST_CASE("words between a cue and its content do not hide it") {
  check_english({
      {"The paper reported that, according to the mill, two boats sank.",
       {"The paper | reported | that, according to the mill, two boats sank"}},
      {"The mayor is assuring miners he is ready to talk.",
       {"The mayor | assuring | he is ready to talk"}},
      {"Witnesses told officers a man wearing an old hat, a long coat and torn grey gloves with "
       "red "
       "seams had left.",
       {"Witnesses | told | a man wearing an old hat, a long coat and torn grey gloves with red "
        "seams "
        "had left"}},
      {"The governor promised on Sunday at the harbour to end the toll.",
       {"The governor | promised | to end the toll"}},
      {"She opened up about being poor.", {"She | opened up about | being poor"}},
  });
}

TEST_CASE("what is unfinished before an inserted cue goes on behind it") {
  check_english({
      {"That is why, he argued, the mill should close.",
       {"he | argued | That is why ... the mill should close"}},
      {"The north paid nine percent, the bank said in a report, and the south paid two.",
       {"the bank | said | The north paid nine percent ... and the south paid two"}},
      {"The truth, the general said then, was that nobody came.",
       {"the general | said | The truth ... was that nobody came"}},
      {"\"Only you, Hadi,\" she said, would have come.",
       {"she | said | Only you, Hadi, ... would have come"}},
  });
}

TEST_CASE("a clause with an apposition stands before the verb of saying") {
  check_english({
      {"The clerk, Hadi, was cleaning it when it fired, said Captain Jones of the town police.",
       {"Captain Jones of the town police | said | The clerk, Hadi, was cleaning it when it "
        "fired"}},
      {"At noon on Sunday, a clerk was standing there when it fired, said Captain Jones.",
       {"Captain Jones | said | At noon on Sunday, a clerk was standing there when it fired"}},
      {"The mayor, who was ill, said Jones should go.",
       {"The mayor, who was ill, | said | Jones should go"}},
  });
}

TEST_CASE("a participle has the subject of the verb whose object it stands behind") {
  check_english({
      {"Miners sent a letter demanding a vote.", {"Miners | demanding | a vote"}},
      {"The council heard people saying that it was over.", {"people | saying | that it was over"}},
      {"Having announced that he would go, the judge left.",
       {"the judge | announced | that he would go"}},
      {"Jones met the miners and seemed to think the toll was high.",
       {"Jones | think | the toll was high"}},
  });
}

TEST_CASE("words of speaking have other senses") {
  check_english({
      {"Neighbours called 911 for help.", {}},
      {"Officers responded to the scene.", {}},
      {"The mayor called the toll a mistake.", {"The mayor | called | the toll a mistake"}},
      {"The mayor responded to the criticism.", {"The mayor | responded to | the criticism"}},
      {"The board denied his motion.", {}},
      {"Anyone who saw the fire is asked to write to the mill.", {}},
      {"The mill is closed as miners continue to dig.", {}},
      {"Two miners were hurt in the fire, documents say",
       {"documents | say | Two miners were hurt in the fire"}},
      {"Jones did not return calls for comment.", {}},
      {"Officers are looking for a man in a red hat.", {}},
      {"Let us know who wins.", {}},
      {"That suspect later left the mill.", {}},
      {"The miners find themselves in debt.", {}},
      {"The fire was ruled accidental.", {}},
      {"Nobody was charged in that killing.", {}},
      {"Published: Monday, May 3", {}},
      {"Jones Wades In: Miners Should Stay Home", {}},
      {"When asked about the flood, the mayor said it was over.",
       {"the mayor | said | it was over"}},
      {"The boy was found in the mill.", {}},
      {"The clerk found a loaded gun in the mill.", {}},
      {"Jones went on to praise \"the old town of Salem.\"",
       {"Jones | praise | the old town of Salem."}},
      {"Jones said family members were ill.", {"Jones | said | family members were ill"}},
      {"Jones (Photo: The Family)", {}},
      {"The toll, called One, is high.", {}},
      {"Jones could add another title to her list.", {}},
      {"The talks come after the miners attacked the toll.", {"the miners | attacked | the toll"}},
      {"Miners are looking for boats after witnesses say one sank.",
       {"Miners | looking for | boats", "witnesses | say | one sank"}},
  });
}

TEST_CASE("a letter behind an apostrophe is no initial") {
  check_english(
      {{"The hall is Jones's. But the mayor said it was old.", {"the mayor | said | it was old"}}});
}

TEST_CASE("an object may stand before its subject, in a relative clause or an indirect question") {
  check_english({
      {"The mayor, whom many farmers oppose, left.", {"many farmers | oppose | whom"}},
      {"The hall that she always opposed is old.", {"she | opposed | that"}},
      {"It was what the union wanted.", {"the union | wanted | what"}},
      // What describes no noun, and a cue that takes no object.
      {"It is now that the union agrees on little.", {"the union | agrees on | little"}},
      {"It was all that the mayor said.", {}},
  });
}

TEST_CASE("a relative clause has its pronoun for its subject, and ends where commas set it off") {
  check_english({
      {"He joined a group that plans to buy the mill.", {"that | plans | to buy the mill"}},
      {"Hadi, who in May said the toll was fair, left.", {"who | said | the toll was fair"}},
      {"Hadi, who has in the past called it unfair, left.", {"who | called | it unfair"}},
      {"The man, whom police called armed, was found.", {"police | called | armed"}},
  });
}

TEST_CASE("some objects must go on behind a word") {
  check_english({
      {"Four in ten farmers see the toll as unfair.",
       {"Four in ten farmers | see | the toll as unfair"}},
      {"The toll is seen by farmers as unfair.", {"farmers | seen | The toll"}},
      {"The union cast the vote as a defeat.", {"The union | cast | the vote as a defeat"}},
      {"The mayor released a statement on the toll.",
       {"The mayor | released | a statement on the toll"}},
      {"The mayor released the cattle.", {}},
      {"The union issued a statement calling the toll a mistake.",
       {"The union | calling | the toll a mistake"}},
      // What it says has a cue of its own.
      {"The mayor sent a letter saying that the mill is old.",
       {"The mayor | saying | that the mill is old"}},
      {"Four in ten farmers see the toll.", {}},
      {"The doctor treats illnesses such as measles.", {}},
  });
}

TEST_CASE("whom and where something is said may stand inside a cue before what it is about") {
  check_english({
      {"The mayor talks to the union about the toll.",
       {"The mayor | talks to the union about | the toll"}},
      {"The women spoke for about an hour.", {}},
      {"The mayor spoke in a hall of mirrors.", {}},
  });
}

TEST_CASE("who does it may stand behind what is said of the subject") {
  check_english({
      {"The toll was called unfair by farmers.", {"farmers | called | The toll"}},
      {"The toll was described as unfair by the union.", {"the union | described | The toll"}},
      {"The toll was praised because of work by the union.", {}},
  });
}

TEST_CASE("a word for all or most of something begins an object") {
  check_english({
      {"The union supports all of the plan.", {"The union | supports | all of the plan"}},
      {"Hadi said most of the plan was wrong.", {"Hadi | said | most of the plan was wrong"}},
  });
}

TEST_CASE("what somebody turns to is content") {
  check_english({
      {"The mayor spoke on the toll.", {"The mayor | spoke on | the toll"}},
      {"The clerk spoke on condition of anonymity.", {}},
      {"The mayor focuses on the toll.", {"The mayor | focuses on | the toll"}},
      {"The focus of the mayor is wide.", {}},
  });
}

TEST_CASE("a clause may be what somebody thinks by a preposition and a noun") {
  check_english({
      {"In the mayor's view, the toll is fair.", {"the mayor | view | the toll is fair"}},
      {"The toll is fair, in the mayor's view.", {"the mayor | view | The toll is fair"}},
      {"By her own account, Hadi was ill.", {"her | account | Hadi was ill"}},
      {"In the mayor's account there is little money.", {}},
  });
}

TEST_CASE("an agent ends before its infinitive, and a determiner alone speaks nothing") {
  check_english({
      {"The toll was asked by farmers to be cut.", {"farmers | asked | The toll ... to be cut"}},
      {"The mayor, asked about the toll, said no.",
       {"The mayor, asked about the toll, | said | no"}},
  });
}

TEST_CASE("a clause behind a dash and a conjunction is said anew") {
  check_english({
      {"Hadi said the vote was near — and he noted that it would be close.",
       {"Hadi | said | the vote was near", "he | noted | that it would be close"}},
  });
}

TEST_CASE("what somebody's words are is content") {
  check_english({
      {"His bet is that the mill will close.", {"His | bet | that the mill will close"}},
      {"The union's response has been that the mill is old.",
       {"The union | response | that the mill is old"}},
      {"The union's slogan is \"Mills first.\"", {"The union | slogan | Mills first."}},
      {"The union's claim is false.", {}},
  });
}

TEST_CASE("words of degree that are determiners elsewhere stand before an adjective") {
  check_english({
      {"Farmers are far less divided on the toll.", {"Farmers | divided on | the toll"}},
      {"The men are both wary of the toll.", {"The men | wary of | the toll"}},
  });
}
