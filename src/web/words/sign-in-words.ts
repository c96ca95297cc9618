import type { Language } from '../../documents/document.ts';

/** The words of signing in and out. */
export const SIGN_WORDS = {
  nl: {
    signIn: 'Aanmelden',
    signOut: 'Afmelden',
    signOutTitle: 'Afmelden?',
    signOutAsk: 'Een andere website stuurde u hierheen. Wilt u zich afmelden?',
    stay: 'Aangemeld blijven',
    signedOutTitle: 'U bent afgemeld',
    signedOut:
      'Notabene kent u niet meer. Gebruikt u een gedeelde computer, wis dan ook de gesprekken in deze browser en sluit hem.',
    again: 'Probeer het opnieuw',
    reference: 'Kenmerk',
  },
  en: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    signOutTitle: 'Sign out?',
    signOutAsk: 'Another website sent you here. Do you want to sign out?',
    stay: 'Stay signed in',
    signedOutTitle: 'You are signed out',
    signedOut:
      'Notabene no longer knows you. On a shared computer, also wipe the conversations in this browser and close it.',
    again: 'Try again',
    reference: 'Reference',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;
