/** Reads messages as questions to the register; it knows the names of one audience's world and no others. */

import type { Question, ThreadContext } from "../../domain/question.ts";
import type { Circumstances, Reading, Understand } from "../../usecases/questions/understanding.ts";
import { cleanLines, decodeSlack, shortRuns } from "../clean.ts";
import { acrossHome } from "./across-home.ts";
import { afterAnAside } from "./after-an-aside.ts";
import { readAgendaWords } from "./agenda-words.ts";
import { exceptInstead } from "./all-but.ts";
import { asWritten } from "./as-written.ts";
import { ofRecords } from "./asked-as-decided.ts";
import { askedInFull } from "./asked-in-full.ts";
import { askedOfFirst } from "./asked-of-first.ts";
import { withThingBefore } from "./before-somebody.ts";
import { withBlockers } from "./blockers.ts";
import { ofBoardsSaid } from "./boards-said.ts";
import { channelsNamed } from "./channels-named.ts";
import { withClosers } from "./closing.ts";
import { ofItsTime } from "./come-out.ts";
import { readDecisionsTold } from "./decisions-told.ts";
import { byItsDueDate } from "./done-when.ts";
import { fromWhom, plannedAtFirst } from "./facets-meant.ts";
import { framedIn } from "./framed.ts";
import { mayMean } from "./may-mean.ts";
import { ofMinutes } from "./minutes-said.ts";
import { type NameIndex, nameIndex } from "./name-index.ts";
import { namedIn, topicOf } from "./named-in.ts";
import { askedByTag, asPlainQuestion } from "./negative-questions.ts";
import { nounsOfBodies } from "./nouns-of-bodies.ts";
import { asLack, asOfAll } from "./of-each.ts";
import { ofNames } from "./of-names.ts";
import { ofWhatWasTold } from "./of-what-was-told.ts";
import { orderedPlainly } from "./orders-by-noun.ts";
import { onItsOwnDay } from "./own-days.ts";
import { withOwner } from "./owner-told.ts";
import { minutesThen } from "./paper-states.ts";
import { withoutDayParts } from "./parts-of-day.ts";
import { readPutRight } from "./put-right.ts";
import type { Reader } from "./read.ts";
import { readFiltered } from "./read-filtered.ts";
import { readTitles } from "./read-titles.ts";
import { withoutRelative } from "./relative.ts";
import { readReworded } from "./reworded.ts";
import { sentencesIn, sentencesOf } from "./sentences.ts";
import { spelledInFull } from "./short-forms.ts";
import { withoutSmallTalk } from "./small-talk.ts";
import { aheadOf, stillLeft, toCome } from "./still-to-come.ts";
import { withoutFrame, withoutStory } from "./stories.ts";
import { timesInFull } from "./times-in-full.ts";
import { turnOf } from "./turned-away.ts";
import { subjectFirst } from "./turned-subjects.ts";
import { inPlainTurns } from "./turns-of-speech.ts";
import { unionOfNots, withoutNeither } from "./two-lacks.ts";
import { inTypedWords } from "./typed-words.ts";
import { asAskedAlone } from "./whether.ts";
import { whileAway } from "./while-away.ts";
import { withinTold } from "./within-told.ts";

/** Longer than any question; what is longer is cut before anything reads it. */
const longest = 1_000;
/** "Who'll be there": what is to come is asked as what is. */
const contracted = /\b(who|what|when|where|he|she|they|it|we|i)['’]ll\b/gi;

/** "Morning all - what's on": the day has only been wished. */
const greeting =
	/^\W*(?:good )?(?:morning|afternoon|evening)(?: (?:all|everyone|everybody|team|folks|both))?\s*[-–—,!.:]\s*/i;

/** "Hi, I'm new. Which boards are there": said of the asker, and nothing that has changed. */
const newcomer =
	/^\W*(?:(?:hi|hello|hey|hiya|morning|sorry|ok)\b[\s,!.]*)*(?:(?:i['’]?m|i am) (?:quite |very |fairly |still |a bit )?new|(?:i(?:['’]ve| have)? )?(?:just|only just|recently) (?:joined|started|arrived|taken over))(?: (?:here|to (?:this|all this|it|the (?:board|team|job))|around here|on (?:this|the board)|in post))*\s*[\s.,:;!–-]+(?=\S)/i;

/** "Ok what's amber": what was told is taken in, and asks nothing of its own. */
const takenIn =
	/^\W*(?:ok(?:ay)?|right|cool|great|lovely|perfect|al+ ?right)(?:[\s,.!–—-]+(?:so|then))?[\s,.!–—-]+(?=(?:and )?(?:(?:who|what|when|where|which|how|why|whose)(?:['’]?s|['’]?re)?\b(?! about\b)|same (?:for|question)\b))/i;

/** "How do I find out who chairs it", "do we know who chairs it" ask who chairs it. */
const findingOut =
	/\bhow (?:do|can|would|could) (?:i|we) (?:find out|know|tell|check|see|look up) (?=(?:who|what|when|where|which|how|if|whether)\b)|\b(?:do|does) (?:we|you|anyone|anybody) (?:happen to |actually |even )?know (?=(?:who|what|when|where|which|how)\b)/gi;

/** "Any of those late already" asks whether they are late. */
const lateAlready = /\b(late|overdue|blocked|stuck|red|amber|done) already(?=\W*$)/gi;

/** "Who's got it" is "who has got it". */
const having =
	/\b(who|what|where|he|she|it)['’]s (?=(?:still |already |not |only )?(?:got|had|been)\b)/gi;

/** "Has Will said he's coming" asks for his reply. */
const saidComing =
	/\b(?:said|say|confirmed|told us|let us know|answered)(?: (?:that|if|whether))? (?:he|she|they|i|we)(?:['’]?(?:s|m|re|ll|d)| is| am| are| will| would| can)? (?:coming|come|going|be (?:there|coming)|attending|attend|make it)\b(?: or not| yet)*/gi;

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

/** Who is named may be asked of as having closed what was closed, or as holding up what is blocked. */
const asDoers = (words: string, question: Question): Question =>
	withBlockers(words, withClosers(words, question));

/** As the words around what was read have it. */
const asMeant = (words: string, asked: Question, circumstances: Circumstances): Question => {
	const planned = plannedAtFirst(words, fromWhom(words, asked));
	const ahead = toCome(words, aheadOf(words, planned, circumstances));
	const question = ofItsTime(words, stillLeft(words, ahead, circumstances), circumstances);
	return onItsOwnDay(
		byItsDueDate(words, minutesThen(words, asDoers(words, question))),
		circumstances,
	);
};

const isMeant = (reading: Reading | undefined): reading is Reading =>
	reading?.is === "question" || reading?.is === "which";
const isUnread = (reading: Reading): boolean =>
	reading.is === "unread" || reading.is === "lost" || (reading.is === "which" && !!reading.isGuess);
/** What was said, without what was only kind or told around it. */
const said = (text: string, index: NameIndex): string => {
	/** Who was spoken to bounds nothing. */
	const names = (words: string): boolean => {
		const named = namedIn(words, index);
		if (named === "beside another") return true;
		return named.some(({ kind }) => kind !== "person" && kind !== "organisation");
	};
	const typed = shortRuns(cleanLines(decodeSlack(text)).slice(0, longest));
	const plain = withoutFrame(withoutSmallTalk(askedByTag(typed)), names);
	return withoutStory(whileAway(asAskedAlone(plain)), names);
};

/** With the names of channels, of home and of places as they are known. */
const named = (text: string, reader: Reader): string => {
	const { boards, organisations } = reader.circumstances.world;
	const words = acrossHome(channelsNamed(text, boards), reader);
	return nounsOfBodies(said(words, reader.index), organisations);
};

/** In the order and the words of a plain question. */
const asPlainWords = (words: string, index: NameIndex): string =>
	exceptInstead(withoutRelative(subjectFirst(asPlainQuestion(withoutNeither(words)), index)));

/** A sentence, spelt out and in the words of a question. */
const plainSentence = (words: string, reader: Reader): string =>
	withoutDayParts(
		ofMinutes(inPlainTurns(timesInFull(asWritten(spelledInFull(words), reader)))),
		reader,
	)
		.replace(greeting, "")
		.replace(newcomer, "")
		.replace(takenIn, "")
		.replace(/\bw\/in\b/gi, "within")
		.replace(/\bw\/o\b/gi, "without")
		.replace(findingOut, "")
		.replace(lateAlready, "$1")
		.replace(contracted, "$1")
		.replace(allTogether, (said) => (reader.circumstances.boardHereId ? "we next meeting" : said))
		.replace(ofThis, (said) => (reader.circumstances.boardHereId ? `${said} board` : said))
		.replace(forUs, reader.circumstances.boardHereId ? "$&" : "$1 for my boards")
		.replace(saidNotComing, "sent apologies")
		.replace(saidComing, "replied")
		.replace(having, "$1 has ");

/** What was said, sentence by sentence: a turn of speech holds to the end of its own. */
const inPlainWords = (text: string, reader: Reader): string => {
	const words = named(orderedPlainly(text), reader);
	const sentences = sentencesIn(words);
	if (sentences.length <= 1) return plainSentence(words, reader);
	const plainly = (sentence: string) => {
		const plain = plainSentence(named(sentence, reader), reader).trim();
		return /[?!;.]$/.test(plain) ? plain : `${plain}${/[?!;.]$/.exec(sentence)?.[0] ?? ""}`;
	};
	return sentences.map((each) => each.replace(/\S(?:.*\S)?/s, plainly)).join("");
};

/** As it stands, or of each of its things; where that leads nowhere, in plainer words. */
const orReworded = (plain: string, read: (words: string) => Reading): Reading => {
	const lack = asLack(plain);
	const lacking = lack === undefined ? undefined : read(lack);
	if (lacking?.is === "question" && lacking.question.lacking) return lacking;
	const reading = read(plain);
	const ofAll = isUnread(reading) ? asOfAll(plain) : undefined;
	const again = ofAll === undefined ? reading : read(ofAll);
	return readReworded(plain, again, read) ?? (isUnread(again) ? reading : again);
};

type InThread = (words: string, thread: ThreadContext) => Reading;

/** Where the whole cannot be read: the question that stands in words which ask nothing, or one of what was told before. */
const otherwiseRead = (
	plain: string,
	thread: ThreadContext,
	{ index, read }: { readonly index: NameIndex; readonly read: InThread },
): Reading | undefined =>
	framedIn(plain, (part) => namedIn(part, index).length > 0)
		.map((part) => orReworded(part, (words) => read(words, thread)))
		.find(isMeant) ?? afterAnAside(plain, thread, read);

/** Read as it stands, after what was said in its thread. */
const plainlyRead =
	(reader: Reader): InThread =>
	(words, spoken) => {
		const { circumstances } = reader;
		const thread = withThingBefore(words, withOwner(words, spoken, circumstances.world));
		const nots = unionOfNots(words);
		if (nots !== undefined) return { is: "unread", words: [nots] };
		const again = (named: string) => readFiltered(named, { thread, reader });
		const readOne = (said: string) => ofNames(said, { thread, reader }, again) ?? again(said);
		const ofAgenda =
			readDecisionsTold(words, { thread, reader }) ?? readAgendaWords(words, { thread, reader });
		const plain = ofAgenda ? undefined : ofWhatWasTold(words, thread, circumstances);
		const pointed = plain === undefined ? undefined : readOne(plain);
		const plainly = isMeant(pointed) ? pointed : (ofAgenda ?? readOne(words));
		const reading = ofBoardsSaid(words, plainly, { circumstances, read: again }) ?? plainly;
		if (reading.is !== "question") return reading;
		const question = withinTold(words, reading.question, thread);
		return { ...reading, question: asMeant(words, question, circumstances) };
	};

export const understand: Understand = async (circumstances: Circumstances) => {
	await readTitles(circumstances.world);
	const reader = { circumstances, index: nameIndex(circumstances.world) };
	const readPlain = plainlyRead(reader);
	const readHow: InThread = (plain, thread) =>
		orReworded(plain, (words) => readPlain(words, thread));
	const read: InThread = (words, thread) => {
		const plain = asPlainWords(words, reader.index);
		const threaded = readHow(plain, thread);
		const around = { threaded, read: readHow, world: circumstances.world };
		const reading = askedInFull(plain, thread, around) ?? threaded;
		if (!isUnread(reading)) return reading;
		const otherwise = otherwiseRead(plain, thread, { index: reader.index, read: readPlain });
		return otherwise ?? inTypedWords(reading, words);
	};
	return {
		sentences: (text) =>
			sentencesOf(askedOfFirst(inPlainWords(text, reader), reader.index, readPlain)),
		read: (words, thread) => readPutRight(words, thread, read) ?? read(words, thread),
		named: (text) => namedIn(text, reader.index),
		turnOf: (text, told) => turnOf(text, told, circumstances.world),
		mayMean: (text) => mayMean(text, reader),
		...ofRecords,
		topic: (text, told) => topicOf(text, reader.index, told),
	};
};
