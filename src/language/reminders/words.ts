/** Words that the readers of reminder rules share. */
import { saysNone } from "../fields/no-value.ts";

/** There is to be none of it. */
export const saysNever = (typed: string): boolean =>
	saysNone(typed) || /^(?:never|no|off|not at all|nowhere|not any more)[.!]?$/i.test(typed.trim());
