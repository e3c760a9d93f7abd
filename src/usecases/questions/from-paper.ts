/** What came from a paper: by its paragraph, by words of its title or of its date, or from any paper where none of these was said. */
import { isOfPaper } from "../../domain/items/source-paper.ts";
import type { Question } from "../../domain/questions/question.ts";
import type { Duty } from "./lines.ts";

export const isFromPaper = ({ source }: Duty, { paragraph, fromPaper }: Question): boolean => {
	if (paragraph && source?.paragraph.toUpperCase() !== paragraph) return false;
	return fromPaper === undefined || isOfPaper(source, fromPaper);
};

export const fromPaperWords = ({ paragraph, fromPaper }: Question): readonly string[] => [
	...(paragraph ? [`from paragraph ${paragraph}`] : []),
	...(fromPaper === undefined ? [] : [`from the ${fromPaper ? `${fromPaper} ` : ""}paper`]),
];
