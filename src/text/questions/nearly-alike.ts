/** Two things are called nearly alike: the words beside the name say which is meant, and what is told says that there is another. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Rag } from "../../domain/items/milestone.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import { type Item, isDuty, referenceText } from "../../domain/register.ts";
import { fewest, hasAll, type Register, stemsOf, titledWithAll } from "./title-stems.ts";

const onlyOf = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

const subjectOf = ({ kind, id }: Item): Subject => ({ kind, id });

/** "The 2027 guidance", where one is called so and another is the guidance alone: the year is a part of its name, and no time. */
const datedSo = (text: string, question: Question, register: Register): Question => {
	const [only, ...others] = question.subjects;
	if (question.ask !== "facts" || !question.span || !only || others.length > 0) return question;
	const item = itemAmong(register.world.holdings, only.id);
	const said = stemsOf(text);
	const own = stemsOf(item?.title ?? "");
	const longer = onlyOf(
		titledWithAll(own, register).filter(
			({ stems }) => stems.length > own.length && hasAll(said, stems),
		),
	);
	return longer && own.length > 0
		? { ...question, subjects: [subjectOf(longer.item)], span: undefined }
		: question;
};

type Reported = { readonly subject: Subject; readonly rag: Rag };

/** What is reported red, amber or green, and has all of these in its name. */
const reportedWith = (name: readonly string[], register: Register): readonly Reported[] => [
	...titledWithAll(name, register).flatMap(({ item }) =>
		item.kind === "milestone" && item.report
			? [{ subject: subjectOf(item), rag: item.report.rag }]
			: [],
	),
	...register.world.workStreams.flatMap(({ id, name: said, report, ended }) =>
		report && !ended && hasAll(stemsOf(said), name)
			? [{ subject: { kind: "workStream" as const, id }, rag: report.rag }]
			: [],
	),
];

/** "Why is the open day amber" is asked of the one of that colour; of an action, which has none, it is asked of no other. */
const colouredSo = (text: string, question: Question, register: Register): Question => {
	const [only, ...others] = question.subjects;
	const [rag, ...more] = question.rags;
	if (!only || !rag || others.length + more.length > 0) return question;
	if (!/^(?:facts|about)$/.test(question.ask)) return question;
	const { holdings, workStreams } = register.world;
	const called =
		itemAmong(holdings, only.id)?.title ?? workStreams.find(({ id }) => id === only.id)?.name;
	const name = stemsOf(called ?? "");
	if (name.length === 0 || !hasAll(stemsOf(text), name)) return question;
	const all = reportedWith(name, register);
	const told = all.find(({ subject }) => subject.id === only.id);
	const alike = all.filter((each) => each !== told && (!told || each.rag === rag));
	const meant = told?.rag === rag ? undefined : onlyOf(alike);
	if (!meant) return question;
	const ask = meant.subject.kind === "workStream" ? "about" : "facts";
	return { ...question, ask, subjects: [meant.subject] };
};

/** "The open day work stream" is no milestone of that name. */
const streamSo = (text: string, question: Question, { world }: Register): Question => {
	const [only, ...others] = question.subjects;
	if (question.ask !== "facts" || !only || others.length > 0) return question;
	const name = stemsOf(/^(.+?)\s+(?:work[ -]?)?stream\b/i.exec(text)?.[1] ?? "");
	const own = stemsOf(itemAmong(world.holdings, only.id)?.title ?? "");
	const stream = world.workStreams.find((each) => {
		const called = stemsOf(each.name);
		return called.length > 0 && hasAll(name, called) && hasAll(called, own) && hasAll(own, called);
	});
	return stream
		? { ...question, ask: "about", facets: [], subjects: [{ kind: "workStream", id: stream.id }] }
		: question;
};

const saysKind = /\b(?:actions?|milestones?|guidance)\b/i;

/** "Old accounts closed" and "Close the old accounts" are called alike, in whatever order: the others are told of beside the one. */
const withOthers = (text: string, question: Question, register: Register): Question => {
	const { ask, subjects, among = [], besides = [] } = question;
	const [only, ...others] = subjects;
	if (ask !== "facts" || !only || others.length + among.length + besides.length > 0)
		return question;
	const { holdings, boards } = register.world;
	const item = itemAmong(holdings, only.id);
	const board = boards.find(({ id }) => id === item?.boardId);
	if (!item?.title || !board || !isDuty(item) || saysKind.test(text)) return question;
	if (text.toUpperCase().includes(referenceText(item, board))) return question;
	const own = stemsOf(item.title);
	const said = stemsOf(text);
	if (own.filter((stem) => said.includes(stem)).length < Math.min(fewest, own.length))
		return question;
	const alike = titledWithAll(own, register).filter(
		(each) => each.item.id !== item.id && each.stems.length === own.length,
	);
	return alike.length > 0
		? { ...question, besides: alike.map((each) => subjectOf(each.item)) }
		: question;
};

/** By the year or the colour that was said; and with what else is called so. */
export const amongNearlyAlike = (text: string, question: Question, register: Register): Question =>
	[datedSo, colouredSo, streamSo, withOthers].reduce(
		(asked, way) => way(text, asked, register),
		question,
	);
