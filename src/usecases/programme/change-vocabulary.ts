/** Plans and the glossary belong to the whole programme: the secretaries and chairs of its boards keep them. */
import { may } from "../../domain/audience/rights.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { onBehalf } from "../change-item.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";

export const nothingToChange = (what: string): Refused =>
	refuse({ why: "nothing-to-change", what });

export const changeVocabulary = <T>(
	request: Request,
	keeps: string,
	decide: (register: RegisterChange) => Promise<T | Refused>,
): Promise<T | Refused> =>
	request.store.change(onBehalf(request), async (register) => {
		const actor = { viewer: request.viewer, person: request.me };
		const boards = await register.boards();
		return boards.some((board) => may("setUp", board, { actor }))
			? decide(register)
			: nothingToChange(`${keeps} kept by the boards’ secretaries and chairs`);
	});
