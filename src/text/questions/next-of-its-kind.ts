/** "And next?", after what is due this year or this quarter: of the next of those. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import { shaped } from "./shaped.ts";

const next = shaped("(?:what about |how about )?(?:the )?(next|following)(?: one)?");
const thisOne =
	/^(?:in |for |during )?this ((?:financial |calendar |tax |school |academic )?year|quarter|term)\b/i;

export const nextOfItsKind = (text: string, { question }: ThreadContext): string | undefined => {
	const kind = thisOne.exec(question?.span?.words ?? "")?.[1];
	return kind && next.test(text) ? `and next ${kind}` : undefined;
};
