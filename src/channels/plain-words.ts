/** A message as plain words, where there are no blocks to draw. */
import { decodeSlack, plainMarks } from "../text/clean.ts";

/** Slack's marks and escapes as a person reads them. */
export const plainWords = (text: string): string => decodeSlack(plainMarks(text));
