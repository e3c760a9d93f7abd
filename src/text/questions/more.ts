/** "More", "the rest", or a button's "Show page 2 of list 1x2y3z": the list before, read on. */

const named = /^\W*show page (\d{1,4}) of list ([a-z0-9]{1,8})\W*$/i;
const said =
	/^\W*(?:and |ok |please |can i |could i |let me )*(?:(?:show|give|list|see|tell)(?: me| us)? )?(?:the )?(?:more|next (?:page|ones|lot|few)|rest|remaining ones|others|(?:what|anything) else|more of them|rest of them)(?: of them| please| pls)?\W*$/i;

export type More = { readonly is: "more"; readonly mark?: string; readonly page?: number };

export const moreIn = (text: string): More | undefined => {
	const [, page, mark] = named.exec(text) ?? [];
	if (page !== undefined && mark !== undefined)
		return { is: "more", mark: mark.toLowerCase(), page: Number(page) };
	return said.test(text) ? { is: "more" } : undefined;
};
