/** What was read of a message, of the register that its asker sees. */
import type { Question } from "../../domain/questions/question.ts";
import type { Part } from "./answering.ts";
import type { Reading } from "./understanding.ts";
import { namedAtStop, type Read, readsOf } from "./what-was-read.ts";
import type { Room } from "./working.ts";

export type Told = { readonly questions: readonly Question[]; readonly parts: readonly Part[] };

const readerOf = ({ world, asked }: Room) => ({ world, meId: asked.viewer.personId });

export const readingsOf = ({ questions, parts }: Told, room: Room): readonly Read[] => {
	const named = room.understanding.named(room.asked.text);
	const facts = parts.flatMap((part) => part.facts);
	const told = { facts, named: typeof named === "string" ? [] : named };
	return readsOf(questions, told, readerOf(room));
};

export const namedWhereStopped = (reading: Reading, room: Room): readonly string[] =>
	namedAtStop(reading, readerOf(room));
