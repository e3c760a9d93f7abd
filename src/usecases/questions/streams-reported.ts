/** Work streams that are reported in a colour, beside the milestones that are. */

import type { WorkStream } from "../../domain/items/plan.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import { type Answering, listed, type Part, subject } from "./answering.ts";

/** "What's amber", of nothing in particular: a work stream may be reported so too. */
const streamsSo = ({ question, world }: Answering): readonly WorkStream[] => {
	const { rags, kinds, subjects, mine, state, among, asAt, without, lacking, topic } = question;
	const isOfAll = kinds.length + subjects.length + (among ?? []).length === 0 && !mine;
	const isPlain = isOfAll && !asAt && !without && !lacking && !topic;
	const streams = world.workStreams.filter(
		({ report, ended }) => report && !ended && rags.includes(report.rag),
	);
	return isPlain && (state === undefined || state === "open") ? streams : [];
};

const streamsFact = (streams: readonly WorkStream[]): Fact => {
	const named = streams.map(({ name, report }) => `${name} (${report?.rag}: ${report?.reason})`);
	return { is: "none", says: `Work streams reported so: ${listed(named).replace(/\.$/, "")}` };
};

export const withStreams = (part: Part, answering: Answering): Part => {
	const streams = streamsSo(answering);
	const facts = streams.length > 0 ? [...part.facts, streamsFact(streams)] : part.facts;
	return { ...part, facts, rests: [...part.rests, ...streams.map(subject)] };
};
