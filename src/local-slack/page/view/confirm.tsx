import { type ComponentChildren, createContext } from "preact";
import { useCallback, useContext, useRef, useState } from "preact/hooks";
import { TextObject } from "../blocks/inline.tsx";
import { asJson, type Json, wordsOf } from "../model.ts";
import { Dialog } from "./dialog.tsx";

type Ask = (confirm: Json | undefined) => Promise<boolean>;
const Context = createContext<Ask>(async () => true);

/** Asks the app's own "are you sure" before a control is pressed; no question means yes. */
export function useConfirm(): Ask {
	return useContext(Context);
}

export function ConfirmHost({ children }: { readonly children: ComponentChildren }) {
	const [asked, setAsked] = useState<Json | undefined>();
	const answer = useRef<(yes: boolean) => void>(() => undefined);
	const ask = useCallback<Ask>((confirm) => {
		if (!confirm) return Promise.resolve(true);
		setAsked(confirm);
		return new Promise((resolve) => {
			answer.current = resolve;
		});
	}, []);
	const reply = (yes: boolean) => {
		setAsked(undefined);
		answer.current(yes);
	};
	return (
		<Context.Provider value={ask}>
			{children}
			{asked && <Question of={asked} reply={reply} />}
		</Context.Provider>
	);
}

type QuestionProps = { readonly of: Json; readonly reply: (yes: boolean) => void };

function Question({ of: asked, reply }: QuestionProps) {
	const look = asked.style === "danger" ? "button danger" : "button primary";
	return (
		<Dialog title={wordsOf(asked.title) || "Are you sure?"} onClose={() => reply(false)} small>
			<div class="dialog-body">
				<TextObject of={asJson(asked.text) ?? { text: "" }} />
			</div>
			<div class="dialog-foot">
				<button type="button" class="button" onClick={() => reply(false)}>
					{wordsOf(asked.deny) || "Cancel"}
				</button>
				<button type="button" class={look} onClick={() => reply(true)}>
					{wordsOf(asked.confirm) || "Yes"}
				</button>
			</div>
		</Dialog>
	);
}
