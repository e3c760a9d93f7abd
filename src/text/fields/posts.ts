/** How many posts a note says are filled, though it does not say "posts": "now 3 of 5 hired". */

const said =
	/^(?:now |up to )?(\d{1,4}) (?:of|out of) (?:the |our )?(\d{1,4})(?: (?:are |is |now )*(?:filled|hired|recruited|appointed|engaged|taken on|in post|in place)(?: now)?)?(?=\s*(?:$|[,.;]))/i;

/** Only where it counts out of as many as there are to fill. */
export const filledIn = (
	note: string | undefined,
	posts: { readonly wanted: number } | undefined,
): number | undefined => {
	const [, filled, wanted] = said.exec(note?.trim() ?? "") ?? [];
	return posts && Number(wanted) === posts.wanted ? Number(filled) : undefined;
};
