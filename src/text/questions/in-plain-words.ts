/** What was said, sentence by sentence, spelt out and in the words of a question. */

import { keysOf } from "../../language/names/words.ts";
import { cleanLines, decodeSlack, shortRuns } from "../../language/tokens/clean.ts";
import { acrossHome } from "./across-home.ts";
import { asWritten } from "./as-written.ts";
import { atThisMoment } from "./at-this-moment.ts";
import { boardsInState } from "./boards-in-state.ts";
import { boardsOfChairs } from "./boards-of-chairs.ts";
import { channelsNamed } from "./channels-named.ts";
import { codesApart } from "./codes-in-titles.ts";
import { withSharedCodes } from "./codes-said-once.ts";
import { eachCountedOff } from "./counted-off.ts";
import { givenThen } from "./given-then.ts";
import { hoursInFull } from "./hours-of-today.ts";
import { hoursInFigures } from "./hours-said.ts";
import { betweenLastTwo } from "./last-two.ts";
import { ledInto } from "./led-into.ts";
import { withMeetingNumbers } from "./meetings-numbered.ts";
import { ofMinutes } from "./minutes-said.ts";
import { likelyThings, namedIn } from "./named-in.ts";
import { askedByTag } from "./negative-questions.ts";
import { nounsOfBodies } from "./nouns-of-bodies.ts";
import { numbersAsTitled } from "./numbers-in-titles.ts";
import { olderThan } from "./older-than.ts";
import { orderedPlainly } from "./orders-by-noun.ts";
import { ownHere } from "./own-here.ts";
import { withoutDayParts } from "./parts-of-day.ts";
import type { Reader } from "./read.ts";
import { reasonsApart } from "./reasons-given.ts";
import { typedPlainly } from "./same-words.ts";
import { sentencesIn } from "./sentences.ts";
import { spelledInFull } from "./short-forms.ts";
import { withoutSmallTalk } from "./small-talk.ts";
import { withoutFrame, withoutStory } from "./stories.ts";
import { thumbSpelt } from "./thumb-spellings.ts";
import { timesInFull } from "./times-in-full.ts";
import { timesSaidOtherwise } from "./times-said-otherwise.ts";
import { inPlainTerms } from "./turns-of-formality.ts";
import { inPlainTurns } from "./turns-of-speech.ts";
import { weekendsInFull } from "./weekends-of-months.ts";
import { asAskedAlone } from "./whether.ts";
import { whileAway } from "./while-away.ts";

/** Longer than any question; what is longer is cut before anything reads it. */
const longest = 1_000;
/** "Who'll be there": what is to come is asked as what is. */
const contracted = /\b(who|what|when|where|he|she|they|it|we|i)['’]ll\b/gi;

/** "What've they got". */
const contractedHave = /\b(what|where|when|how|who)['’]ve\b/gi;

/** "Morning all - what's on": the day has only been wished. */
const greeting =
	/^\W*(?:good )?(?:morning|afternoon|evening)(?: (?:all|everyone|everybody|team|folks|both))?\s*[-–—,!.:]\s*/i;

/** "Hi, I'm new. Which boards are there": said of the asker, and nothing that has changed. */
const newcomer =
	/^\W*(?:(?:hi|hello|hey|hiya|morning|sorry|ok)\b[\s,!.]*)*(?:(?:i['’]?m|i am) (?:quite |very |fairly |still |a bit )?new|(?:i(?:['’]ve| have)? )?(?:just|only just|recently) (?:joined|started|arrived|taken over))(?: (?:here|to (?:this|all this|it|the (?:board|team|job))|around here|on (?:this|the board)|in post))*\s*[\s.,:;!–-]+(?=\S)/i;

/** "Ok what's amber", "oh right and buildings": what was told is taken in, and asks nothing of its own. */
const takenIn =
	/^\W*(?:(?:oh|ah|aha|hm+|mm+)[\s,.!–—-]+)*(?:ok(?:ay)?|right|cool|great|lovely|perfect|fine|good|nice|al+ ?right|oh|ah|hm+|i see|got it|gotcha|thanks|ta|cheers|yes|yep|yeah|yup|sure|exactly|that['’]?s (?:it|right|the one))(?:[\s,.!–—-]+(?:so|then))?[\s,.!–—-]+(?=and (?!only\b)|(?:and )?(?:(?:who|what|when|where|which|how|why|whose)(?:['’]?s|['’]?re)?\b(?! about\b)|same (?:for|question)\b))/i;

/** "How do I find out who chairs it", "do we know who chairs it" ask who chairs it. */
const findingOut =
	/\bhow (?:do|can|would|could) (?:i|we) (?:find out|know|tell|check|see|look up) (?=(?:who|what|when|where|which|how|if|whether)\b)|\b(?:do|does) (?:we|you|anyone|anybody) (?:happen to |actually |even )?know (?=(?:who|what|when|where|which|how)\b)/gi;

/** "My understanding is that it is done. Correct?": whoever believes it asks whether it is so. */
const believing =
	/^\W*(?:(?:so|ok|and|but|hi|hello)\b\W*)*(?:my understanding (?:is|was)(?: that)?|as (?:far as )?i (?:understand|know)(?: it)?|to my knowledge|i (?:gather|understand)(?: that)?|word is(?: that)?|as (?:discussed|agreed|mentioned|requested)|(?:please|pls|kindly) advise(?: me| us)?(?: on| about| as to| of)?)[\s,:–—-]+(?=\S+ \S)/i;

/** "Any of those late already" asks whether they are late. */
const lateAlready = /\b(late|overdue|blocked|stuck|red|amber|done) already(?=\W*$)/gi;

/** "Who's got it" is "who has got it". */
const having =
	/\b(who|what|where|he|she|it)['’]?s (?=(?:still |already |not |only )?(?:got|had|been)\b)/gi;

/** "Has Will said he's coming" asks for his reply. */
const saidComing =
	/\b(?:said|say|confirmed|told us|let us know|answered)(?: (?:that|if|whether))? (?:he|she|they|i|we)(?:['’]?(?:s|m|re|ll|d)| is| am| are| will| would| can)? (?:coming|come|going|be (?:there|coming)|attending|attend|make it)\b(?: or not| yet)*/gi;

const hasReplied = /\bdid ((?:the )?[\p{L}’'-]+(?: [\p{L}’'-]+)?) replied\b/giu;

/** "Has anybody said they can't come" asks for apologies. */
const saidNotComing =
	/\b(?:said|told us|let us know)(?: that)? (?:he|she|they)(?: can['’]?t| cannot| can not| won['’]?t| is(?:n['’]?t| not)| are(?:n['’]?t| not)|['’]re not|['’]s not) (?:coming|come|going|be (?:there|coming)|attending|attend|make it)\b/gi;

/** "Am I a member of this", in a board's own channel. */
const ofThis = /\b(?:member|part|chair|secretary) of this(?=\W*$)|\bam i on this(?=\W*$)/i;

/** "What's open for us", where there is no board here: for all of the asker's. */
const forUs =
	/\b(open|due|overdue|late|outstanding|blocked|stuck|red|amber|green|closed|done) for us\b/gi;

/** "When are we next all together", in a board's own channel, asks when it meets. */
const allTogether =
	/\bwe (?:all |next |ever |both )*(?:get |getting |meeting )?(?:together|in (?:one|the same) (?:room|place))\b/gi;

/** "Cheers Penny" thanks somebody, and asks nothing of them. */
const thanksTo = /^\W*(?:thanks|thank you|cheers|ta|thx|many thanks)[\s,]+([\p{L}’'-]+)[\s.!x]*$/iu;

/** What was said, without what was only kind or told around it. */
const said = (text: string, { index, circumstances }: Reader): string => {
	/** Who was spoken to bounds nothing. */
	const names = (words: string): boolean => {
		const named = namedIn(words, index);
		if (named === "beside another") return true;
		return named.some(({ kind }) => kind !== "person" && kind !== "organisation");
	};
	// "The Finance Group (FG)'s next meeting": the mark owns the name, and is no word.
	const typed = shortRuns(cleanLines(decodeSlack(text)).slice(0, longest)).replace(
		/(?<=\w\))['’]s(?= )/g,
		"",
	);
	const { world } = circumstances;
	const [, thanked = ""] = thanksTo.exec(typed) ?? [];
	if (keysOf(thanked).some(index.isOfPerson)) return "thanks";
	const told = ledInto(withoutSmallTalk(askedByTag(typed)), {
		world,
		named: (words) => namedIn(words, index),
		things: (words) => likelyThings(words, index),
	});
	const plain = withoutFrame(told, names);
	return withoutStory(whileAway(asAskedAlone(plain)), names);
};

/** With the names of channels, of home and of places as they are known. */
const named = (text: string, reader: Reader): string => {
	const { boards, organisations } = reader.circumstances.world;
	const spelt = thumbSpelt(text, reader.index);
	const words = acrossHome(
		channelsNamed(withMeetingNumbers(withSharedCodes(spelt, boards), boards), boards),
		reader,
	);
	const { world } = reader.circumstances;
	const numbered = numbersAsTitled(codesApart(words, reader.index), reader.index);
	const plain = boardsOfChairs(said(numbered, reader), world);
	return ownHere(boardsInState(nounsOfBodies(plain, organisations), boards), reader);
};

const timesPlainly = (text: string, { circumstances }: Reader): string =>
	timesInFull(
		timesSaidOtherwise(
			weekendsInFull(
				hoursInFull(hoursInFigures(atThisMoment(text, circumstances))),
				circumstances.today,
			),
		),
	);
/** "Except the team, who is late": what is left out is said last. */
const leftOutFirst =
	/^\W*(?:(?:and|so|ok)\b\W*)?(?:except(?: for)?|apart from|other than|excluding|aside from|not counting|leaving (?:aside|out)) ([^,?]+),\s*((?:what|which|who|when|where|is|are|how|any\w*|does|do|has|have|list|show)\b[^,?]*?)(\W*)$/i;
/** "This board vs that board - what's the difference" asks for it of the two. */
const differenceLast =
	/^\W*(?:(?:and|so|ok)\b\W*)?(.+?) (?:vs\.?|versus|or|and) (.+?)\s*[-–—:,?]+\s*(?:so |and )?what(?:['’]?s| is) the difference(?=\W*$)/i;
/** "Both green and undated" is each of the two. */
const bothStates =
	/\bboth (?=(?:red|amber|green|overdue|late|open|blocked|stuck|undated|unowned|due|done|closed)\b.* and )/gi;

/** By the days and the meetings that a time comes to. */
const inItsTime = (text: string, { circumstances }: Reader): string => {
	const { today } = circumstances;
	return olderThan(betweenLastTwo(givenThen(text, today), circumstances), today);
};

/** A sentence, spelt out and in the words of a question. */
const plainSentence = (words: string, reader: Reader): string =>
	withoutDayParts(
		ofMinutes(
			inItsTime(
				inPlainTurns(timesPlainly(asWritten(spelledInFull(words), reader), reader)),
				reader,
			),
		),
		reader,
	)
		.replace(greeting, "")
		.replace(newcomer, "")
		.replace(believing, "")
		.replace(takenIn, "")
		.replace(/\bw\/in\b/gi, "within")
		.replace(/\bw\/o\b/gi, "without")
		.replace(findingOut, "")
		.replace(lateAlready, "$1")
		.replace(contracted, "$1")
		.replace(contractedHave, "$1 have")
		.replace(allTogether, (said) => (reader.circumstances.boardHereId ? "we next meeting" : said))
		.replace(ofThis, (said) => (reader.circumstances.boardHereId ? `${said} board` : said))
		.replace(forUs, reader.circumstances.boardHereId ? "$&" : "$1 for my boards")
		.replace(saidNotComing, "sent apologies")
		.replace(saidComing, "replied")
		.replace(hasReplied, "has $1 replied")
		.replace(having, "$1 has ");

/** What was said, sentence by sentence: a turn of speech holds to the end of its own. */
export const inPlainWords = (text: string, reader: Reader): string => {
	const typed = (words: string) => named(orderedPlainly(typedPlainly(inPlainTerms(words))), reader);
	const asked = text.replace(differenceLast, "what is the difference between $1 and $2");
	const words = typed(reasonsApart(eachCountedOff(asked)))
		.replace(leftOutFirst, "$2 except $1$3")
		.replace(bothStates, "");
	const sentences = sentencesIn(words);
	if (sentences.length <= 1) return plainSentence(words, reader);
	const plainly = (sentence: string) => {
		const plain = plainSentence(typed(sentence), reader).trim();
		return /[?!;.]$/.test(plain) ? plain : `${plain}${/[?!;.]$/.exec(sentence)?.[0] ?? ""}`;
	};
	return sentences.map((each) => each.replace(/\S(?:.*\S)?/s, plainly)).join("");
};
