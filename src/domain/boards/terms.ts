/**
 * A board's terms of reference say what it is for, who belongs to it, how often it meets and how many make a quorum.
 * The quorum is a number of places or a part of them; saying one takes back the other.
 */
import type { Board, Share, Terms } from "./board.ts";

export type QuorumRule =
	| { readonly is: "count"; readonly count: number }
	| { readonly is: "share"; readonly share: Share };

/** What is said of the terms; what is left unsaid stays, and null takes it back. */
export type TermsChange = {
	readonly [K in keyof Terms]: Terms[K] | null;
} & { readonly quorum?: QuorumRule | null | undefined };

const said = <T extends object>(change: T): T =>
	Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as T;

const standing = (terms: Omit<TermsChange, "quorum">): Terms =>
	Object.fromEntries(Object.entries(terms).filter(([, value]) => value != null));

export const quorumRuleOf = ({ quorum, quorumShare }: Board): QuorumRule | undefined => {
	if (quorum !== undefined) return { is: "count", count: quorum };
	return quorumShare && { is: "share", share: quorumShare };
};

const withQuorum = (board: Board, rule: QuorumRule | null | undefined): Board => {
	if (rule === undefined) return board;
	const { quorum: _count, quorumShare: _share, ...rest } = board;
	if (rule === null) return rest;
	return rule.is === "count"
		? { ...rest, quorum: rule.count }
		: { ...rest, quorumShare: rule.share };
};

export const withTerms = (board: Board, { quorum, ...change }: TermsChange): Board => {
	const terms = standing({ ...board.terms, ...said(change) });
	const { terms: _before, ...changed } = withQuorum(board, quorum);
	return Object.keys(terms).length > 0 ? { ...changed, terms } : changed;
};

const parts: Readonly<Record<number, string>> = { 2: "half", 3: "third", 4: "quarter", 5: "fifth" };

const shareWords = ({ numerator, denominator, moreThan }: Share): string => {
	const part = parts[denominator];
	const many = numerator > 1 ? `${numerator} ${part}s` : part === "half" ? "half" : `one ${part}`;
	const said = part ? many : `${numerator}/${denominator}`;
	return `${moreThan ? "more than " : ""}${said} of its places`;
};

/** "one third of its places", of a board whose quorum is no number. */
export const quorumPart = (board: Board): string | undefined => {
	const rule = quorumRuleOf(board);
	return rule?.is === "share" ? shareWords(rule.share) : undefined;
};

/** "5", or "one third of its places". */
export const wordQuorumRule = (rule: QuorumRule): string =>
	rule.is === "count" ? `${rule.count}` : shareWords(rule.share);
