/** Reads messages as questions to the register; it knows the names of one audience's world and no others. */

import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import type {
	Circumstances,
	Reading,
	Understand,
	Understanding,
} from "../../usecases/questions/understanding.ts";
import { readAfterStop } from "./after-a-stop.ts";
import { readAgendaWords } from "./agenda-words.ts";
import { exceptInstead } from "./all-but.ts";
import { anotherOfList, asPointed, inWordsOfTold } from "./as-pointed.ts";
import { besideAsides } from "./asides.ts";
import { askThey } from "./ask-they.ts";
import { ofRecords } from "./asked-as-decided.ts";
import { ofTitles } from "./asked-by-title.ts";
import { askedInFull } from "./asked-in-full.ts";
import { askedOfFirst } from "./asked-of-first.ts";
import { toldOf } from "./asked-which.ts";
import { withThingBefore } from "./before-somebody.ts";
import { withBlockers } from "./blockers.ts";
import { ofBoardThatMet } from "./board-that-met.ts";
import { ofBoardsCalled } from "./boards-called.ts";
import { ofBoardsSaid } from "./boards-said.ts";
import { countedOfficers } from "./boards-with-officer.ts";
import { withChangers, withClosers } from "./closing.ts";
import { withCoinedWords } from "./coined-words.ts";
import { ofItsTime } from "./come-out.ts";
import { readDecisionsTold } from "./decisions-told.ts";
import { byItsDueDate } from "./done-when.ts";
import { atThisVeryMoment, fromWhom, plannedAtFirst } from "./facets-meant.ts";
import { framedIn } from "./framed.ts";
import { pickedFirst } from "./fronted-picks.ts";
import { inPlainWords } from "./in-plain-words.ts";
import { inThatBody } from "./in-that-body.ts";
import { asLetters } from "./initials.ts";
import { mayMean } from "./may-mean.ts";
import { type NameIndex, nameIndex } from "./name-index.ts";
import { namedIn, topicOf } from "./named-in.ts";
import { narrowedByWord } from "./narrowed-by-word.ts";
import { asPlainQuestion } from "./negative-questions.ts";
import { asLack, asOfAll } from "./of-each.ts";
import { ofNames } from "./of-names.ts";
import { ofWhatWasTold } from "./of-what-was-told.ts";
import { ofOnlyThing } from "./only-thing.ts";
import { onItsOwnDay } from "./own-days.ts";
import { withOwner } from "./owner-told.ts";
import { minutesThen } from "./paper-states.ts";
import { withPlainQuestions } from "./plain-questions.ts";
import { readPutRight } from "./put-right.ts";
import type { Reader } from "./read.ts";
import { readFiltered } from "./read-filtered.ts";
import { readTitles } from "./read-titles.ts";
import { withoutRelative } from "./relative.ts";
import { reportedSince } from "./reported-since.ts";
import { ofNobodys, reportsDone } from "./reports-done.ts";
import { readReworded } from "./reworded.ts";
import { ageOfBoards } from "./round-things.ts";
import { sentencesOf } from "./sentences.ts";
import { aheadOf, stillLeft, toCome } from "./still-to-come.ts";
import { boundsTheRest } from "./stories.ts";
import { topicOrTime } from "./time-alone.ts";
import { ofTimeLeftOut, timeLeftOut } from "./time-left-out.ts";
import { isTitle } from "./title-stems.ts";
import { turnOf } from "./turned-away.ts";
import { subjectFirst } from "./turned-subjects.ts";
import { unionOfNots, withoutNeither } from "./two-lacks.ts";
import { inTypedWords } from "./typed-words.ts";
import { withinTold } from "./within-told.ts";

/** Who is named may be asked of as having closed what was closed, or as holding up what is blocked. */
const asDoers = (words: string, question: Question): Question =>
	withBlockers(words, withChangers(words, withClosers(words, question)));

/** As the words around what was read have it. */
const asMeant = (words: string, asked: Question, circumstances: Circumstances): Question => {
	const one = ofOnlyThing(
		words,
		ofBoardThatMet(words, asked, circumstances.world),
		circumstances.world,
	);
	const planned = plannedAtFirst(words, fromWhom(words, one));
	const now = ofNobodys(words, atThisVeryMoment(words, planned));
	const ahead = toCome(words, aheadOf(words, now, circumstances));
	const timed = ofItsTime(words, stillLeft(words, ahead, circumstances), circumstances);
	const question = countedOfficers(words, reportedSince(words, timed));
	return onItsOwnDay(
		byItsDueDate(words, minutesThen(words, asDoers(words, question))),
		circumstances,
	);
};

const isMeant = (reading: Reading | undefined): reading is Reading =>
	reading?.is === "question" || reading?.is === "which";
const isUnread = (reading: Reading): boolean =>
	reading.is === "unread" || reading.is === "lost" || (reading.is === "which" && !!reading.isGuess);
/** In the order and the words of a plain question. */
const asPlainWords = (words: string, index: NameIndex): string =>
	exceptInstead(withoutRelative(subjectFirst(asPlainQuestion(withoutNeither(words)), index)));

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

/** Where the whole cannot be read: the question that stands in words which ask nothing. */
const otherwiseRead = (
	plain: string,
	thread: ThreadContext,
	{ index, read }: { readonly index: NameIndex; readonly read: InThread },
): Reading | undefined =>
	framedIn(plain, (part) => namedIn(part, index).length > 0)
		.map((part) => orReworded(part, (words) => read(words, thread)))
		.find(isMeant);

/** With the letters that a title has for what was said in full. */
const inLetters = (
	plain: string,
	thread: ThreadContext,
	{ world, read }: { readonly world: Circumstances["world"]; readonly read: InThread },
): Reading | undefined => {
	const letters = asLetters(plain, world);
	const reading = letters === undefined ? undefined : read(letters, thread);
	return reading?.is === "question" ? reading : undefined;
};

/** "What's late on every board" is asked of all of them, wherever it is asked. */
const ofEveryBoard =
	/\b(?:on|of|for|at|by|in|across|from|under|over|does|do|has|have|is|are) (?:all|every|each|any)(?: of)?(?: the| single)? (?:boards?|groups?|committees?|panels?)\b/i;
const saysHere = /\b(?:we|us|our|ours|this|here|these)\b/i;

const whereAsked = (words: string, reader: Reader): Reader =>
	ofEveryBoard.test(words) && !saysHere.test(words)
		? { ...reader, circumstances: { ...reader.circumstances, boardHereId: undefined } }
		: reader;

/** Read as it stands, after what was said in its thread. */
const plainlyRead =
	(asked: Reader): InThread =>
	(words, spoken) => {
		const reader = whereAsked(words, asked);
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

type Reads = { readonly plain: InThread; readonly how: InThread };

/** In the words of the question, in others, or as a time that is left out or a title. */
const inFull =
	(reader: Reader, { plain: readPlain, how: readHow }: Reads): InThread =>
	(words, thread) => {
		const { world } = reader.circumstances;
		const plain = asPlainWords(words, reader.index);
		const age = ageOfBoards(plain);
		if (age !== undefined) return { is: "unread", words: [age] };
		const readHere = (asked: string) => readPlain(asked, thread);
		const besides = ofTimeLeftOut(plain, readHere);
		if (besides) return besides;
		const threaded = readHow(plain, thread);
		const reading = askedInFull(plain, thread, { threaded, read: readHow, world }) ?? threaded;
		const titled = ofTitles(words, reading, { index: reader.index, world, read: readHere });
		if (titled) return titled;
		const leftOut = timeLeftOut(plain);
		if (!isUnread(reading) || leftOut !== undefined) return reading;
		const otherwise =
			inLetters(plain, thread, { world, read: readHow }) ??
			otherwiseRead(plain, thread, { index: reader.index, read: readPlain });
		return otherwise ?? inTypedWords(reading, words);
	};

/** Pointing at what was told, at another of a list, at a body of its own, or at nothing but a time. */
const besideTheTold =
	(readAside: InThread, { world, today }: Circumstances): InThread =>
	(words, thread) => {
		const told = asPointed(words, readAside(inWordsOfTold(words, thread, world), thread), thread);
		const other = anotherOfList(words, told, { thread, read: readAside });
		const reading = inThatBody(words, other, { thread, read: readAside });
		const around = { read: (said: string) => readAside(said, thread), thread, today };
		const alone = isUnread(reading) ? topicOrTime(words, around) : undefined;
		const narrowed = narrowedByWord(words, alone ?? reading, { thread, world });
		return narrowed ?? ofBoardsCalled(words, alone ?? reading, world.boards);
	};

export const understand: Understand = async (circumstances: Circumstances) => {
	await readTitles(circumstances.world);
	const reader = { circumstances, index: nameIndex(circumstances.world) };
	const { world, today } = circumstances;
	const ofRegister = { index: reader.index, world };
	const readPlain = plainlyRead(reader);
	const readHow: InThread = (plain, thread) =>
		orReworded(plain, (words) => readPlain(words, thread));
	const readAsked = inFull(reader, { plain: readPlain, how: readHow });
	const read = besideTheTold(besideAsides(world, readAsked), circumstances);
	const readOn: InThread = (words, thread) =>
		askThey(words, thread, world) ?? readAfterStop(words, thread, { read, world });
	const understanding: Understanding = {
		sentences: (text) =>
			isTitle(text, ofRegister)
				? [[text]]
				: sentencesOf(askedOfFirst(inPlainWords(text, reader), reader.index, readPlain)),
		read: (words, thread) =>
			toldOf(words, readPutRight(words, thread, readOn) ?? readOn(words, thread), thread),
		named: (text) => namedIn(text, reader.index),
		pickedFirst: (text, thread) => pickedFirst(text, { thread, world }),
		turnOf: (text, told) => turnOf(text, told, circumstances.world),
		bounds: (text) =>
			boundsTheRest(text, (words) => {
				const named = namedIn(words, reader.index);
				return named !== "beside another" && named.some(({ kind }) => kind !== "person");
			}),
		mayMean: (text) => mayMean(text, reader),
		reportsDone,
		...ofRecords,
		topic: (text, told) => topicOf(text, reader.index, told),
	};
	const coined = withCoinedWords(understanding, { ...ofRegister, today });
	return withPlainQuestions(coined, reader);
};
