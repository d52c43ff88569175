import { stringify } from 'yaml'

export interface PagesOptions {
  /** Within the repository. */
  notes: string
  /** What npm installs. */
  package: string
  branch: string
}

/** What GitHub fills in when the workflow runs. */
const filledIn = (what: string): string => `\${{ ${what} }}`

/**
 * A workflow of GitHub Actions that publishes the notes of a repository at each push. The site of the push before is kept
 * in the cache: so no node moves, and only what changed is made. Values are handed over as variables of the environment,
 * where a shell reads no commands in them.
 */
export const pagesWorkflow = ({ notes, package: what, branch }: PagesOptions): string =>
  stringify(
    {
      name: 'Paperweave',
      on: { push: { branches: [branch] }, workflow_dispatch: {} },
      permissions: { contents: 'read', pages: 'write', 'id-token': 'write' },
      concurrency: { group: 'pages', 'cancel-in-progress': true },
      jobs: {
        publish: {
          'runs-on': 'ubuntu-latest',
          environment: { name: 'github-pages', url: filledIn('steps.deployment.outputs.page_url') },
          env: { NOTES: notes, PACKAGE: what },
          steps: [
            { uses: 'actions/checkout@v4' },
            { uses: 'actions/setup-node@v4', with: { 'node-version': 22 } },
            { id: 'pages', uses: 'actions/configure-pages@v5' },
            {
              uses: 'actions/cache@v4',
              with: {
                path: '.paperweave/site',
                key: `paperweave-site-${filledIn('github.run_id')}`,
                'restore-keys': 'paperweave-site-',
              },
            },
            { name: 'Install', run: 'npm install --global "$PACKAGE"' },
            // Pictures are drawn with the fonts of the machine, and this one has no Chinese, Japanese or Korean.
            { name: 'Fonts', run: 'sudo apt-get update && sudo apt-get install --yes fonts-noto-cjk' },
            { name: 'Import', run: 'paperweave --home .paperweave/home import "$NOTES"' },
            {
              name: 'Publish',
              env: { BASE: filledIn('steps.pages.outputs.base_url') },
              run: 'paperweave --home .paperweave/home publish .paperweave/site --base "$BASE/"',
            },
            { uses: 'actions/upload-pages-artifact@v3', with: { path: '.paperweave/site' } },
            { id: 'deployment', uses: 'actions/deploy-pages@v4' },
          ],
        },
      },
    },
    { lineWidth: 0 },
  )
