declare module 'es-check' {
  export function runChecks(
    configs: {
      ecmaVersion: string;
      module: boolean;
      checkFeatures: boolean;
      ignore: string;
      files: string[];
    }[],
    options: object,
  ): { errors: { file: string; err: Error }[] };
}

declare module 'doiuse' {
  import type { AcceptedPlugin } from 'postcss';

  interface Usage {
    feature: string;
    usage: { toString(): string };
  }
  export default function doiuse(options: {
    browsers: string[];
    onFeatureUsage: (usage: Usage) => void;
  }): AcceptedPlugin;
}
