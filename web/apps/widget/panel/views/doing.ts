/** What can be done in a conversation. */
export interface TalkDoing {
  back(): void;
  say(text: string, files: { claim: string; name: string }[]): void;
  type(isTyping: boolean): void;
  again(): void;
  mail(email: string): Promise<boolean>;
  rate(): void;
}
