/** The facts of several questions in one answer, none of them told twice. */
import type { Fact } from "../../domain/questions/answer.ts";
import type { Facet } from "../../domain/questions/facet.ts";

type ListFact = Fact & { readonly is: "items" };

const references = ({ items }: ListFact): string => items.map(({ reference }) => reference).join();

/** "What is red, and why": the same list, now with its reasons. */
const isSameWithReasons = (earlier: Fact, fact: Fact): boolean =>
	earlier.is === "items" &&
	fact.is === "items" &&
	fact.reasons === true &&
	earlier.count === fact.count &&
	references(earlier) === references(fact);

/** What a line of a list says of its item already: whose it is, and when it is due. */
const inLine: ReadonlySet<Facet> = new Set<Facet>(["owner", "watcher", "issuer", "due"]);

/** "How many are amber, and who owns them": each of its lines has said so. Of one thing alone it is said again, in full. */
const isInAList = (told: readonly Fact[], fact: Fact): boolean =>
	fact.is === "item" &&
	fact.facets.length > 0 &&
	fact.facets.every((facet) => inLine.has(facet) && !(facet === "due" && fact.item.done)) &&
	told.some(
		(each) =>
			each.is === "items" &&
			each.items.length > 1 &&
			each.items.some(
				({ reference, owner }) =>
					reference === fact.item.reference && (owner ?? "") === (fact.item.owner ?? ""),
			),
	);

/** Two things asked of one item are told together, and the same thing asked twice is told once. */
export const together = (facts: readonly Fact[]): readonly Fact[] => {
	const told: Fact[] = [];
	for (const fact of facts) {
		const words = JSON.stringify(fact);
		if (told.some((each) => JSON.stringify(each) === words)) continue;
		if (isInAList(told, fact)) continue;
		const before = told.findIndex((each) => isSameWithReasons(each, fact));
		if (before >= 0) {
			told[before] = fact;
			continue;
		}
		const at = told.findIndex(
			(each) =>
				fact.is === "item" && each.is === "item" && each.item.reference === fact.item.reference,
		);
		const earlier = told[at];
		if (fact.is !== "item" || earlier?.is !== "item") told.push(fact);
		else {
			const facets = [...new Set([...earlier.facets, ...fact.facets])];
			told[at] = { ...fact, facets, item: { ...earlier.item, ...fact.item } };
		}
	}
	return told;
};
